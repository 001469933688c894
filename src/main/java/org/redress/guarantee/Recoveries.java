package org.redress.guarantee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redress.guarantee.Recovery.Due;
import org.redress.guarantee.Recovery.Part;
import org.redress.guarantee.Recovery.State;
import org.redress.guarantee.RecoveryEvents.RecoveryDisputed;
import org.redress.guarantee.RecoveryEvents.RecoveryUpheld;
import org.redress.refunds.Purse;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.CaseId;
import org.redress.shared.FieldProblem;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What people do about recoveries: pay, dispute, uphold, write off. Who may do what is for the
 * caller to say.
 */
@Component
public class Recoveries {

  private static final String OF_GUARANTOR =
      """
      'GUARANTOR' in (creditor, debtor) and case_id in (
        select claim_id from escalation where marketplace_id = :marketplace and guarantor = :guarantor)\
      """;
  private static final int LEAST_REASON = 10;
  private static final int MOST_REASON = 4000;

  private final RecoveryRows rows;
  private final KeepingRecoveries keeping;
  private final WritingOff writing;
  private final RecoveryTimes times;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  Recoveries(
      RecoveryRows rows,
      KeepingRecoveries keeping,
      WritingOff writing,
      RecoveryTimes times,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.keeping = keeping;
    this.writing = writing;
    this.times = times;
    this.clock = clock;
    this.tenancy = tenancy;
    this.events = events;
  }

  public Optional<Recovery> find(MarketplaceId marketplace, RecoveryId id) {
    return tenancy.in(marketplace, () -> rows.find(marketplace, id));
  }

  /** Oldest first. */
  public List<Recovery> ofCase(MarketplaceId marketplace, CaseId caseId) {
    return tenancy.in(marketplace, () -> rows.ofCase(marketplace, caseId));
  }

  /** Newest first, one more than asked for where there are more. */
  public List<Recovery> list(MarketplaceId marketplace, RecoverySearch search) {
    var where = new ArrayList<String>();
    var params = new HashMap<String, Object>();
    narrow(where, params, "state = :state", "state", search.state());
    narrow(where, params, "creditor = :creditor", "creditor", search.creditor());
    narrow(where, params, "debtor = :debtor", "debtor", search.debtor());
    narrow(where, params, "merchant = :merchant", "merchant", search.merchant());
    var ofCase = search.ofCase();
    if (ofCase != null) {
      where.add("case_id = :case");
      params.put("case", ofCase.value());
    }
    narrow(where, params, OF_GUARANTOR, "guarantor", search.guarantor());
    var after = search.after();
    if (after != null) {
      where.add(
          "seq < (select seq from recovery r where r.marketplace_id = :marketplace and r.id = :after)");
      params.put("after", after.value());
    }
    params.put("limit", search.limit() + 1);
    var conditions = where.isEmpty() ? "" : " and " + String.join(" and ", where);
    return tenancy.in(
        marketplace,
        () -> rows.list(marketplace, conditions + " order by seq desc limit :limit", params));
  }

  /** A payment, or what was kept back; the same reference again is the same part. */
  public RecoveryAnswer receive(
      MarketplaceId marketplace, RecoveryId id, Receipt receipt, Actor by) {
    return act(
        marketplace,
        id,
        (recovery, now) -> {
          var known = recovery.parts().stream().filter(receipt::names).findFirst().orElse(null);
          if (known != null) {
            return known.amount() == receipt.amount()
                ? new RecoveryAnswer.Done(recovery)
                : refused("reference", "another one: this one was " + known.amount());
          }
          return recovery.over()
              ? over(recovery)
              : receive(marketplace, recovery, receipt, by, now);
        });
  }

  /** {@code amount} in minor units; {@code reference} is the payer's. */
  public record Receipt(Part.Kind kind, long amount, String reference) {

    boolean names(Part part) {
      return part.reference().equals(reference);
    }
  }

  /** The debtor does not see that it owes this: its deadline stands still, a supervisor looks. */
  public RecoveryAnswer dispute(MarketplaceId marketplace, RecoveryId id, String reason, Actor by) {
    return act(
        marketplace,
        id,
        (recovery, now) -> {
          if (recovery.state() != State.OPEN) {
            return over(recovery);
          }
          return checked(
              reason,
              () -> {
                var claimed = recovery.claimed();
                var disputed =
                    keeping.keep(marketplace, recovery.disputedFor(reason).rests(State.DISPUTED));
                keeping.askPerson(marketplace, disputed, "DISPUTED", now);
                events.publishEvent(
                    new RecoveryDisputed(
                        marketplace, claimed.order(), claimed.caseId(), now, by, id));
                return disputed;
              });
        });
  }

  /** The dispute was found without ground: the demand goes on, with a new deadline. */
  public RecoveryAnswer uphold(MarketplaceId marketplace, RecoveryId id, Actor by) {
    return act(
        marketplace,
        id,
        (recovery, now) -> {
          if (recovery.state() != State.DISPUTED) {
            return new RecoveryAnswer.NotNow(recovery, "Nobody disputes this recovery.");
          }
          var claimed = recovery.claimed();
          var dueAt = times.due(marketplace, claimed, now);
          keeping.noteLooked(marketplace, recovery, "UPHELD", by);
          var again =
              keeping.keep(marketplace, recovery.becomes(State.OPEN, new Due(dueAt, 0, dueAt)));
          events.publishEvent(
              new RecoveryUpheld(
                  marketplace, claimed.order(), claimed.caseId(), now, by, id, dueAt));
          return new RecoveryAnswer.Done(again);
        });
  }

  /** Decides only on what was seen, by the recovery's mark; else it is to be looked at again. */
  public RecoveryAnswer asSeen(
      MarketplaceId marketplace, RecoveryId id, String mark, Supplier<RecoveryAnswer> decide) {
    return act(
        marketplace,
        id,
        (recovery, now) ->
            recovery.mark().equals(mark) ? decide.get() : new RecoveryAnswer.LookAgain(recovery));
  }

  /** Gives up what is outstanding; above the limit it is proposed to a second person. */
  public RecoveryAnswer writeOff(
      MarketplaceId marketplace, RecoveryId id, String reason, Actor by) {
    return act(
        marketplace,
        id,
        (recovery, now) ->
            recovery.over()
                ? over(recovery)
                : recovery.state() == State.AWAITED
                    ? awaited(recovery)
                    : inWords(reason, () -> writing.writeOff(marketplace, recovery, reason, by)));
  }

  /** Who must not write it off: whoever ruled, upheld or paid in its case. */
  public Set<String> notToBeWrittenOffBy(MarketplaceId marketplace, Recovery recovery) {
    return tenancy.in(marketplace, () -> writing.notBy(marketplace, recovery));
  }

  /** The subject of proposals about a recovery. */
  public static String subject(RecoveryId recovery) {
    return WritingOff.subject(recovery);
  }

  private RecoveryAnswer receive(
      MarketplaceId marketplace, Recovery recovery, Receipt receipt, Actor by, Instant now) {
    if (recovery.state() == State.AWAITED) {
      return awaited(recovery);
    }
    if (receipt.kind() == Part.Kind.SET_OFF && recovery.claimed().debtor() != Purse.MERCHANT) {
      return refused("kind", "PAYMENT: only what a merchant owes is set off");
    }
    if (receipt.kind() == Part.Kind.PAID_BACK) {
      return refused("kind", "PAYMENT or SET_OFF: customers pay on the recovery from them");
    }
    if (receipt.amount() < 1 || receipt.amount() > recovery.outstanding()) {
      return refused("amount", "a whole number of minor units from 1 to " + recovery.outstanding());
    }
    var part =
        new Part(
            recovery.parts().size() + 1,
            now,
            receipt.kind(),
            receipt.amount(),
            receipt.reference());
    return new RecoveryAnswer.Done(keeping.take(marketplace, recovery, part, by));
  }

  private RecoveryAnswer act(
      MarketplaceId marketplace,
      RecoveryId id,
      BiFunction<Recovery, Instant, RecoveryAnswer> step) {
    return tenancy.in(
        marketplace,
        () ->
            rows.lock(marketplace, id)
                .map(recovery -> step.apply(recovery, clock.now()))
                .orElseGet(RecoveryAnswer.NoSuchRecovery::new));
  }

  private static void narrow(
      List<String> where,
      Map<String, Object> params,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null) {
      where.add(condition);
      params.put(name, value.toString());
    }
  }

  private static RecoveryAnswer over(Recovery recovery) {
    return new RecoveryAnswer.NotNow(recovery, "The recovery is %s.".formatted(recovery.state()));
  }

  private static RecoveryAnswer awaited(Recovery recovery) {
    return new RecoveryAnswer.NotNow(recovery, "The parcel is to be sent back: nothing is asked.");
  }

  private static RecoveryAnswer checked(String reason, Supplier<Recovery> step) {
    return inWords(reason, () -> new RecoveryAnswer.Done(step.get()));
  }

  private static RecoveryAnswer inWords(String reason, Supplier<RecoveryAnswer> step) {
    var length = reason.strip().length();
    return length >= LEAST_REASON && length <= MOST_REASON
        ? step.get()
        : refused(
            "reason",
            "a reason in plain words, %d to %d characters".formatted(LEAST_REASON, MOST_REASON));
  }

  private static RecoveryAnswer refused(String field, String expected) {
    return new RecoveryAnswer.Refused(List.of(new FieldProblem(field, expected)));
  }
}
