package org.redress.guarantee;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.guarantee.Recovery.Claimed;
import org.redress.guarantee.Recovery.Due;
import org.redress.guarantee.Recovery.Ground;
import org.redress.guarantee.Recovery.Part;
import org.redress.guarantee.Recovery.State;
import org.redress.guarantee.RecoveryEvents.ParcelAwaitedBack;
import org.redress.guarantee.RecoveryEvents.RecoveryOpened;
import org.redress.guarantee.RecoveryEvents.RecoveryReceived;
import org.redress.guarantee.RecoveryEvents.RecoverySettled;
import org.redress.orders.HoldingGuarantees;
import org.redress.orders.HoldingGuarantees.What;
import org.redress.orders.Watch;
import org.redress.refunds.Purse;
import org.redress.shared.Actor;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.tasks.OpenTask;
import org.redress.tasks.Proposals;
import org.redress.tasks.TaskKind;
import org.redress.tasks.Tasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what becomes of recoveries, in the rows, the books and the tasks. */
@Component
class KeepingRecoveries {

  /** Why nothing is left of what a merchant owed. */
  static final String LOWERED = "The bank has taken it from the merchant.";

  private final RecoveryRows rows;
  private final RecoveryBooks books;
  private final PaybackBooks paybacks;
  private final RecoveryTimes times;
  private final HoldingGuarantees guarantees;
  private final Tasks tasks;
  private final Proposals proposals;
  private final Ids ids;
  private final ApplicationEventPublisher events;

  KeepingRecoveries(
      RecoveryRows rows,
      RecoveryBooks books,
      PaybackBooks paybacks,
      RecoveryTimes times,
      HoldingGuarantees guarantees,
      Tasks tasks,
      Proposals proposals,
      Ids ids,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.books = books;
    this.paybacks = paybacks;
    this.times = times;
    this.guarantees = guarantees;
    this.tasks = tasks;
    this.proposals = proposals;
    this.ids = ids;
    this.events = events;
  }

  /** {@code demanded} where it is not set off at once. */
  Recovery open(MarketplaceId marketplace, Claimed claimed, boolean demanded, Instant now) {
    var dueAt = times.due(marketplace, claimed, now);
    var recovery =
        new Recovery(
            new RecoveryId(ids.next()),
            claimed,
            State.OPEN,
            0,
            0,
            new Due(dueAt, 0, demanded ? dueAt : Watch.NEVER),
            null,
            null,
            now,
            null,
            List.of());
    rows.add(marketplace, recovery);
    if (claimed.fromCustomer()) {
      paybacks.asked(marketplace, recovery, now);
    }
    if (holdsExposure(claimed)) {
      guarantees.hold(marketplace, claimed.order(), holder(recovery), What.EXPOSURE);
    }
    tellOpened(marketplace, recovery, demanded, false, now);
    return recovery;
  }

  /** The parcel is to be sent back until then; only after that it is asked for. */
  void await(MarketplaceId marketplace, Claimed claimed, Instant until, Instant now) {
    var id = new RecoveryId(ids.next());
    var due = new Due(until, 0, until);
    rows.add(
        marketplace,
        new Recovery(id, claimed, State.AWAITED, 0, 0, due, null, null, now, null, List.of()));
    events.publishEvent(
        new ParcelAwaitedBack(
            marketplace, claimed.order(), claimed.caseId(), now, Actor.SYSTEM, id, until));
  }

  /** The parcel was not sent back in time. */
  Recovery ask(MarketplaceId marketplace, Recovery awaited, Instant now) {
    var dueAt = times.due(marketplace, awaited.claimed(), now);
    var asked = keep(marketplace, awaited.becomes(State.OPEN, new Due(dueAt, 0, dueAt)));
    paybacks.asked(marketplace, asked, now);
    tellOpened(marketplace, asked, true, true, now);
    return asked;
  }

  private void tellOpened(
      MarketplaceId marketplace,
      Recovery recovery,
      boolean demanded,
      boolean awaited,
      Instant now) {
    var claimed = recovery.claimed();
    events.publishEvent(
        new RecoveryOpened(
            marketplace,
            claimed.order(),
            claimed.caseId(),
            now,
            Actor.SYSTEM,
            recovery.id(),
            claimed.creditor(),
            claimed.debtor(),
            claimed.amount(),
            claimed.currency(),
            demanded,
            awaited,
            recovery.due().at()));
  }

  Recovery keep(MarketplaceId marketplace, Recovery recovery) {
    rows.update(marketplace, recovery);
    return recovery;
  }

  /** A part that came in, whose amount was checked. */
  Recovery take(MarketplaceId marketplace, Recovery before, Part part, Actor by) {
    var claimed = before.claimed();
    rows.add(marketplace, before.id(), part);
    if (claimed.fromCustomer()) {
      paybacks.received(marketplace, before, part, passOn(marketplace, before, part, by));
    } else {
      books.received(marketplace, before, part);
    }
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
    return after.outstanding() > 0 || before.over()
        ? keep(marketplace, after)
        : end(marketplace, after, State.SETTLED, by, part.at());
  }

  /**
   * What a customer has paid goes first to whoever paid the refund and has not got it back yet, or
   * has given it up.
   *
   * @return how much of it, in minor units
   */
  long passOn(MarketplaceId marketplace, Recovery fromCustomer, Part paid, Actor by) {
    if (fromCustomer.claimed().ground() == Ground.PAID_TWICE) {
      return passOnToPayers(marketplace, fromCustomer, paid, by);
    }
    var rest = paid.amount();
    for (var owed : rows.owed(marketplace, fromCustomer.claimed().refund())) {
      var before = paid.passedOnIn(owed);
      var amount = before > 0 ? before : Math.min(owed.missing(), rest);
      if (before == 0 && amount > 0) {
        take(marketplace, owed, paid.passedOnTo(owed, amount), by);
      }
      rest -= amount;
    }
    return paid.amount() - rest;
  }

  /** The merchant has paid its bank: whoever paid the refunds waits for the customer's money. */
  private long passOnToPayers(
      MarketplaceId marketplace, Recovery fromCustomer, Part paid, Actor by) {
    var rest = paid.amount();
    for (var owed : rows.owedByMerchant(marketplace, fromCustomer.claimed().order())) {
      var amount = Math.min(owed.missing(), rest);
      if (amount > 0) {
        var reference = "twice:%s:%s".formatted(fromCustomer.id(), paid.number());
        var number = owed.parts().size() + 1;
        var part = new Part(number, paid.at(), Part.Kind.PAID_BACK, amount, reference);
        take(marketplace, owed, part, by);
        rest -= amount;
      }
    }
    return paid.amount() - rest;
  }

  /** So much of it the debtor has paid already: the bank took it. */
  void lower(
      MarketplaceId marketplace, Recovery owed, long amount, RecoveryId because, Instant now) {
    books.lowered(marketplace, owed, amount, "lowered-" + because, now);
    var lowered = owed.loweredBy(amount);
    if (lowered.outstanding() > 0) {
      keep(marketplace, lowered);
    } else {
      end(marketplace, lowered.writtenOffFor(LOWERED), State.WRITTEN_OFF, Actor.SYSTEM, now);
    }
  }

  Recovery writeOff(
      MarketplaceId marketplace, Recovery before, String reason, Actor by, Instant now) {
    if (before.claimed().fromCustomer()) {
      paybacks.noLongerAsked(marketplace, before, before.outstanding(), now);
    } else {
      books.writtenOff(marketplace, before, before.outstanding(), now);
    }
    return end(marketplace, before.writtenOffFor(reason), State.WRITTEN_OFF, by, now);
  }

  Recovery end(MarketplaceId marketplace, Recovery recovery, State how, Actor by, Instant now) {
    var claimed = recovery.claimed();
    var ended = keep(marketplace, recovery.rests(how).closed(now));
    proposals.overtake(marketplace, WritingOff.subject(recovery.id()));
    tasks.lift(marketplace, key(recovery));
    if (holdsExposure(claimed)) {
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
                "debtor",
                claimed.debtor().name(),
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

  /** A merchant's: what a customer is asked for is no risk that the merchant brings. */
  private static boolean holdsExposure(Claimed claimed) {
    return claimed.creditor() == Purse.GUARANTOR && !claimed.fromCustomer();
  }

  private static String holder(Recovery recovery) {
    return "recovery:" + recovery.id();
  }

  /** Each demand may come to a person once. */
  private static String key(Recovery recovery) {
    return "recovery:%s:%s".formatted(recovery.id(), recovery.due().at());
  }
}
