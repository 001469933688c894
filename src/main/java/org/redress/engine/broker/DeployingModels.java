package org.redress.engine.broker;

import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the models to the broker, which knows an unchanged one again and makes a version of a
 * changed one.
 */
@Component
public class DeployingModels {

  private static final Logger LOG = LoggerFactory.getLogger(DeployingModels.class);

  private final Models models;
  private final BrokerConnection connection;

  public DeployingModels(Models models, BrokerConnection connection) {
    this.models = models;
    this.connection = connection;
  }

  /** Throws if the broker is away or refuses a model. */
  public void deploy() {
    for (var model : models.all()) {
      var deployed =
          connection
              .client()
              .newDeployResourceCommand()
              .addResourceBytes(model.bpmnXml().getBytes(StandardCharsets.UTF_8), model.fileName())
              .send()
              .join()
              .getProcesses()
              .getFirst();
      LOG.info("{} is deployed as version {}", deployed.getBpmnProcessId(), deployed.getVersion());
    }
  }
}
