package org.redress.engine.process;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.engine.broker.Models;
import org.redress.guarantee.RecoveryId;
import org.redress.refunds.RefundId;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.SystemClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The steps that processes took. Written in the transaction that decided them, while it holds the
 * order or the case: so their sequence tells which of two watches is the later.
 */
@Component
public class Steps {

  /** Where the process of a refund begins that a claim calls. */
  private static final String REFUND_CALLED = "Event_RefundCalled";

  /** The same of a guarantor. */
  private static final String ESCALATION_CALLED = "Event_EscalationCalled";

  private final JdbcClient jdbc;
  private final SystemClock clock;
  private final Models models;

  Steps(JdbcClient jdbc, SystemClock clock, Models models) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.models = models;
  }

  public long told(Subject subject, Trigger trigger, boolean over) {
    var hash = trigger.starts() ? hashOf(subject) : null;
    return insert(subject, new Row(trigger.elementId(), null, hash, over)).orElseThrow();
  }

  /** A claim's process is about to call that of its refund. */
  public void called(Subject refund) {
    insert(refund, new Row(REFUND_CALLED, null, hashOf(refund), false));
  }

  /** A claim's process is about to call that of the guarantor. */
  public void escalated(Subject guarantor) {
    insert(guarantor, new Row(ESCALATION_CALLED, null, hashOf(guarantor), false));
  }

  /** What now hears of the claim: its own process, or that of the guarantor which it has called. */
  public Subject hearing(Subject claim) {
    var guarantor = claim.beforeGuarantor();
    var taken = of(guarantor);
    return taken.isEmpty() || taken.getLast().over() ? claim : guarantor;
  }

  /** The process waits for a person at this element. */
  public void reached(Subject subject, String elementId) {
    insert(subject, new Row(elementId, null, null, false));
  }

  /** A job that comes again finds its step, and the sequence of that. */
  public long done(Subject subject, DoneJob job) {
    return insert(subject, new Row(job.elementId(), job.key(), null, job.over()))
        .orElseGet(() -> seqOf(subject, job.key()));
  }

  /** Whether no process has begun yet; all tenants. */
  public boolean none() {
    return jdbc.sql("select not exists (select 1 from engine_step)").query(Boolean.class).single();
  }

  public List<Step> of(Subject subject) {
    return jdbc.sql(
            """
            select element_id, model_hash, over from engine_step
            where marketplace_id = ? and subject_id = ? and process_id = ? order by seq\
            """)
        .param(subject.marketplace().value())
        .param(subject.id())
        .param(subject.processId())
        .query((row, number) ->
            new Step(
                row.getString("element_id"), row.getString("model_hash"), row.getBoolean("over")))
        .list();
  }

  /** The recoveries that followed from this claim, the oldest first. */
  public List<Subject> recoveriesOf(Subject claim) {
    return ofCase(claim, RecoveryVariables.PROCESS).stream()
        .map(id ->
            Subject.of(claim.marketplace(), claim.order(), claim.caseId(), new RecoveryId(id)))
        .toList();
  }

  /** The refunds that the process of this claim called, the oldest first. */
  public List<Subject> refundsOf(Subject claim) {
    return ofCase(claim, RefundVariables.PROCESS).stream()
        .map(id -> Subject.of(claim.marketplace(), claim.order(), claim.caseId(), new RefundId(id)))
        .toList();
  }

  private List<UUID> ofCase(Subject claim, String process) {
    return jdbc.sql(
            """
            select subject_id from engine_step
            where marketplace_id = ? and case_id = ? and process_id = ?
            group by subject_id order by min(seq)\
            """)
        .param(claim.marketplace().value())
        .param(claim.id())
        .param(process)
        .query((row, number) -> row.getObject("subject_id", UUID.class))
        .list();
  }

  /** The claim as its process knows it; empty where none was begun. */
  public Optional<Subject> claim(MarketplaceId marketplace, CaseId claim) {
    return jdbc.sql(
            "select order_id from engine_step where marketplace_id = ? and subject_id = ? limit 1")
        .param(marketplace.value())
        .param(claim.value())
        .query(UUID.class)
        .optional()
        .map(order -> Subject.of(marketplace, new OrderId(order), claim));
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

  /** How many jobs were done for the order itself; each once, however often it came. */
  public long jobsDone(MarketplaceId marketplace, OrderId order) {
    return jobsDone("subject_id = ?", marketplace, order.value());
  }

  /** The same for a case: its claim and its refunds together. */
  public long jobsDone(MarketplaceId marketplace, CaseId claim) {
    return jobsDone("case_id = ?", marketplace, claim.value());
  }

  /** {@code over}: what came of it awaits nothing more. */
  public record DoneJob(long key, String elementId, boolean over) {}

  private record Row(
      String elementId, @Nullable Long jobKey, @Nullable String hash, boolean over) {}

  private String hashOf(Subject subject) {
    return models.of(subject.processId()).hash();
  }

  private long jobsDone(String whose, MarketplaceId marketplace, UUID id) {
    return jdbc.sql(
            "select count(*) from engine_step where marketplace_id = ? and job_key is not null and "
                + whose)
        .param(marketplace.value())
        .param(id)
        .query(Long.class)
        .single();
  }

  private Optional<Long> insert(Subject subject, Row row) {
    var claim = subject.caseId();
    return jdbc.sql(
            """
            insert into engine_step
              (marketplace_id, order_id, case_id, process_id, subject_id,
               element_id, job_key, model_hash, over, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning seq\
            """)
        .param(subject.marketplace().value())
        .param(subject.order().value())
        .param(claim == null ? null : claim.value())
        .param(subject.processId())
        .param(subject.id())
        .param(row.elementId())
        .param(row.jobKey())
        .param(row.hash())
        .param(row.over())
        .param(clock.now().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .optional();
  }

  private long seqOf(Subject subject, long jobKey) {
    return jdbc.sql(
            "select seq from engine_step where marketplace_id = ? and order_id = ? and job_key = ?")
        .param(subject.marketplace().value())
        .param(subject.order().value())
        .param(jobKey)
        .query(Long.class)
        .single();
  }
}
