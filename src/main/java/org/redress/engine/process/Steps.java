package org.redress.engine.process;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.engine.broker.Models;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.SystemClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The steps that the process of an order took. Written in the transaction that decided them, while
 * it holds the order: so their sequence tells which of two watches is the later.
 */
@Component
public class Steps {

  private final JdbcClient jdbc;
  private final SystemClock clock;
  private final String modelHash;

  Steps(JdbcClient jdbc, SystemClock clock, Models models) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.modelHash = models.of(OrderGuaranteeVariables.PROCESS).hash();
  }

  public long told(MarketplaceId marketplace, OrderId order, Trigger trigger, boolean over) {
    return insert(
            marketplace,
            order,
            trigger.elementId(),
            null,
            trigger.starts() ? modelHash : null,
            over)
        .orElseThrow();
  }

  /** A job that comes again finds its step, and the sequence of that. */
  public long done(MarketplaceId marketplace, OrderId order, DoneJob job) {
    return insert(marketplace, order, job.elementId(), job.key(), null, job.over())
        .orElseGet(() -> seqOf(marketplace, order, job.key()));
  }

  /** Whether no process has begun yet; all tenants. */
  public boolean none() {
    return jdbc.sql("select not exists (select 1 from engine_step)").query(Boolean.class).single();
  }

  public List<Step> of(MarketplaceId marketplace, OrderId order) {
    return jdbc.sql(
            """
            select element_id, model_hash, over from engine_step
            where marketplace_id = ? and order_id = ? order by seq\
            """)
        .param(marketplace.value())
        .param(order.value())
        .query((row, number) ->
            new Step(
                row.getString("element_id"), row.getString("model_hash"), row.getBoolean("over")))
        .list();
  }

  /**
   * From the first start on the model on which it began last: an order that is reopened may begin
   * on another.
   */
  public static List<Step> onOneModel(List<Step> steps) {
    var taken = new ArrayList<Step>();
    for (var step : steps) {
      if (step.begins()
          && !taken.isEmpty()
          && !Objects.equals(step.modelHash(), taken.getFirst().modelHash())) {
        taken.clear();
      }
      taken.add(step);
    }
    return taken;
  }

  /** How many jobs were done for the order; each once, however often it came. */
  public long jobsDone(MarketplaceId marketplace, OrderId order) {
    return jdbc.sql(
            """
            select count(*) from engine_step
            where marketplace_id = ? and order_id = ? and job_key is not null\
            """)
        .param(marketplace.value())
        .param(order.value())
        .query(Long.class)
        .single();
  }

  /** {@code over}: the watch that came of it awaits nothing more. */
  public record DoneJob(long key, String elementId, boolean over) {}

  private Optional<Long> insert(
      MarketplaceId marketplace,
      OrderId order,
      String elementId,
      @Nullable Long jobKey,
      @Nullable String hash,
      boolean over) {
    return jdbc.sql(
            """
            insert into engine_step
              (marketplace_id, order_id, element_id, job_key, model_hash, over, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning seq\
            """)
        .param(marketplace.value())
        .param(order.value())
        .param(elementId)
        .param(jobKey)
        .param(hash)
        .param(over)
        .param(clock.now().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .optional();
  }

  private long seqOf(MarketplaceId marketplace, OrderId order, long jobKey) {
    return jdbc.sql(
            "select seq from engine_step where marketplace_id = ? and order_id = ? and job_key = ?")
        .param(marketplace.value())
        .param(order.value())
        .param(jobKey)
        .query(Long.class)
        .single();
  }
}
