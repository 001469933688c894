package org.redress.engine.work;

import io.camunda.zeebe.client.api.response.ActivatedJob;
import org.redress.engine.process.Carried;
import org.redress.engine.process.Subject;
import tools.jackson.databind.json.JsonMapper;

/** A job in the words of the domain. {@code held} is what the process carried when it asked. */
record Job(long key, String type, String elementId, int retries, Subject subject, Carried held) {

  static Job of(ActivatedJob job, JsonMapper json) {
    var held = json.readValue(job.getVariables(), Carried.class);
    return new Job(
        job.getKey(),
        job.getType(),
        job.getElementId(),
        job.getRetries(),
        held.subject(job.getBpmnProcessId()),
        held);
  }
}
