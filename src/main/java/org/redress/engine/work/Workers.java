package org.redress.engine.work;

import io.camunda.zeebe.client.api.command.FinalCommandStep;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.redress.engine.broker.BrokerConnection;
import org.redress.engine.process.Carried;
import org.redress.engine.work.JobAnswer.Again;
import org.redress.engine.work.JobAnswer.Done;
import org.redress.engine.work.JobAnswer.Early;
import org.redress.engine.work.JobAnswer.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens a worker for each job type and brings the answers back to the broker. */
@Component
public class Workers {

  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  // a job takes some 10 ms: what is in hand is done long before it comes again
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int ACTIVE = 64;

  private final BrokerConnection connection;
  private final List<JobWorker> workers;
  private final DoingJobs jobs;
  private final JobsInHand inHand;
  private final EarlyJobs early;
  private final JsonMapper json;

  Workers(
      BrokerConnection connection,
      List<JobWorker> workers,
      DoingJobs jobs,
      JobsInHand inHand,
      EarlyJobs early,
      JsonMapper json) {
    this.connection = connection;
    this.workers = workers;
    this.jobs = jobs;
    this.inHand = inHand;
    this.early = early;
    this.json = json;
  }

  /** They work until the connection is closed. */
  public void open() {
    workers.forEach(this::open);
  }

  private void open(JobWorker worker) {
    connection
        .client()
        .newWorker()
        .jobType(worker.jobType())
        .handler((client, job) -> came(worker, job))
        .name("redress")
        .timeout(TIMEOUT)
        .maxJobsActive(ACTIVE)
        .fetchVariables(Carried.NAMES)
        .streamEnabled(true)
        .open();
  }

  // what is thrown out of here (a variable is missing) is failed by the client, a retry less each
  // time
  private void came(JobWorker worker, ActivatedJob activated) {
    early.came(activated.getKey());
    handle(worker, activated, 0);
  }

  private void handle(JobWorker worker, ActivatedJob activated, int earlyBefore) {
    inHand.took(worker.jobType());
    try {
      var job = Job.of(activated, json);
      command(job, jobs.answer(worker, job), earlyBefore, again -> handle(worker, activated, again))
          .send()
          .whenComplete((taken, error) -> gave(job, error));
    } catch (RuntimeException e) {
      inHand.gave();
      throw e;
    }
  }

  private FinalCommandStep<?> command(
      Job job, JobAnswer answer, int earlyBefore, IntConsumer again) {
    var client = connection.client();
    var key = job.key();
    return switch (answer) {
      case Done(var variables) -> client.newCompleteCommand(key).variables(variables);
      case Again(var retries, var after, var reason) -> {
        inHand.failed(job.type());
        yield client.newFailCommand(key).retries(retries).retryBackoff(after).errorMessage(reason);
      }
      case Early(var dueAt) ->
          client.newUpdateTimeoutCommand(key).timeout(early.hold(key, dueAt, earlyBefore, again));
      case Kept(var comesAgainAfter) ->
          client.newUpdateTimeoutCommand(key).timeout(comesAgainAfter);
    };
  }

  private void gave(Job job, @Nullable Throwable error) {
    inHand.gave();
    if (error == null) {
      return;
    }
    var status = Status.fromThrowable(error);
    if (status.getCode() == Status.Code.NOT_FOUND) {
      LOG.debug("{} {} was answered before", job.type(), job.key());
    } else {
      LOG.info("{} {} comes again, its answer did not arrive: {}", job.type(), job.key(), status);
    }
  }
}
