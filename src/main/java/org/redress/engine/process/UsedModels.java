package org.redress.engine.process;

import java.time.ZoneOffset;
import java.util.Optional;
import org.redress.engine.broker.Model;
import org.redress.engine.broker.Models;
import org.redress.shared.SystemClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every model that was ever used, so that a way is shown on the model on which it was taken. */
@Component
public class UsedModels {

  private final Models models;
  private final JdbcClient jdbc;
  private final SystemClock clock;

  UsedModels(Models models, JdbcClient jdbc, SystemClock clock) {
    this.models = models;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Keeps the models of this application; called before anything runs on them. */
  public void keep() {
    models.all().forEach(this::keep);
  }

  public Optional<UsedModel> find(String hash) {
    return jdbc.sql("select process_id, version, bpmn_xml from engine_model where hash = ?")
        .param(hash)
        .query(UsedModel.class)
        .optional();
  }

  /** {@code version} counts the models of a process that were used here. */
  public record UsedModel(String processId, int version, String bpmnXml) {}

  private void keep(Model model) {
    jdbc.sql(
            """
            insert into engine_model (hash, process_id, version, bpmn_xml, first_used_at)
            select ?, ?, count(*) + 1, ?, ? from engine_model where process_id = ?
            on conflict (hash) do nothing\
            """)
        .param(model.hash())
        .param(model.processId())
        .param(model.bpmnXml())
        .param(clock.now().atOffset(ZoneOffset.UTC))
        .param(model.processId())
        .update();
  }
}
