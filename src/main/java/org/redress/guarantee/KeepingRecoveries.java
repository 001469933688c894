package org.redress.guarantee;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.redress.guarantee.Recovery.Part;
import org.redress.guarantee.Recovery.State;
import org.redress.guarantee.RecoveryEvents.RecoveryReceived;
import org.redress.guarantee.RecoveryEvents.RecoverySettled;
import org.redress.orders.HoldingGuarantees;
import org.redress.refunds.Purse;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.redress.tasks.OpenTask;
import org.redress.tasks.TaskKind;
import org.redress.tasks.Tasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what becomes of recoveries, in the rows, the books and the tasks. */
@Component
class KeepingRecoveries {

  private final RecoveryRows rows;
  private final RecoveryBooks books;
  private final RecoveryTimes times;
  private final HoldingGuarantees guarantees;
  private final Tasks tasks;
  private final ApplicationEventPublisher events;

  KeepingRecoveries(
      RecoveryRows rows,
      RecoveryBooks books,
      RecoveryTimes times,
      HoldingGuarantees guarantees,
      Tasks tasks,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.books = books;
    this.times = times;
    this.guarantees = guarantees;
    this.tasks = tasks;
    this.events = events;
  }

  Recovery keep(MarketplaceId marketplace, Recovery recovery) {
    rows.update(marketplace, recovery);
    return recovery;
  }

  /** A part that came in, whose amount was checked. */
  Recovery take(MarketplaceId marketplace, Recovery before, Part part, Actor by) {
    var claimed = before.claimed();
    rows.add(marketplace, before.id(), part);
    books.received(marketplace, before, part);
    var after = before.with(part);
    events.publishEvent(
        new RecoveryReceived(
            marketplace,
            claimed.order(),
            claimed.caseId(),
            part.at(),
            by,
            before.id(),
            part.kind(),
            part.amount(),
            after.outstanding()));
    return after.outstanding() > 0
        ? keep(marketplace, after)
        : end(marketplace, after, State.SETTLED, by, part.at());
  }

  Recovery writeOff(
      MarketplaceId marketplace, Recovery before, String reason, Actor by, Instant now) {
    books.writtenOff(marketplace, before, before.outstanding(), now);
    return end(marketplace, before.writtenOffFor(reason), State.WRITTEN_OFF, by, now);
  }

  Recovery end(MarketplaceId marketplace, Recovery recovery, State how, Actor by, Instant now) {
    var claimed = recovery.claimed();
    var ended = keep(marketplace, recovery.rests(how).closed(now));
    tasks.lift(marketplace, key(recovery));
    if (claimed.creditor() == Purse.GUARANTOR) {
      guarantees.release(marketplace, claimed.order(), holder(recovery));
    }
    events.publishEvent(
        new RecoverySettled(
            marketplace, claimed.order(), claimed.caseId(), now, by, recovery.id(), how));
    return ended;
  }

  /** {@code why} is DISPUTED or OVERDUE. */
  void askPerson(MarketplaceId marketplace, Recovery recovery, String why, Instant now) {
    var claimed = recovery.claimed();
    tasks.open(
        marketplace,
        new OpenTask(
            key(recovery),
            TaskKind.RECOVERY,
            claimed.order(),
            claimed.caseId(),
            Map.of(
                "why",
                why,
                "recovery",
                recovery.id().toString(),
                "amount",
                Long.toString(recovery.outstanding()),
                "currency",
                claimed.currency()),
            times.decided(marketplace, now),
            Set.of()));
  }

  /** The person has looked at it. */
  void noteLooked(MarketplaceId marketplace, Recovery recovery, String outcome, Actor by) {
    tasks.done(marketplace, key(recovery), outcome, by);
  }

  static String holder(Recovery recovery) {
    return "recovery:" + recovery.id();
  }

  /** Each demand may come to a person once. */
  private static String key(Recovery recovery) {
    return "recovery:%s:%s".formatted(recovery.id(), recovery.due().at());
  }
}
