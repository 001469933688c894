package org.redress.guarantee;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.orders.Watch;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundId;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;

/**
 * What whoever paid a customer gets back from whoever bears it; or, where the parcel came after
 * all, what whoever bears it gets back from the customer. Amounts are minor units of {@code
 * currency}, instants business time; it bears no interest.
 */
public record Recovery(
    RecoveryId id,
    Claimed claimed,
    State state,
    long received,
    long writtenOff,
    Due due,
    @Nullable String dispute,
    @Nullable String writtenOffFor,
    Instant openedAt,
    @Nullable Instant closedAt,
    List<Part> parts) {

  /** Another one for every other state that a decision about it may rest on. */
  public String mark() {
    var rests = List.of(state, received, writtenOff, String.valueOf(dispute), parts.size());
    return Integer.toHexString((rests + claimed.debtor().name() + claimed.creditor()).hashCode());
  }

  public enum State {
    /** The parcel is to be sent back until then: nothing is asked for yet. */
    AWAITED,
    OPEN,
    /** The debtor objects; a supervisor looks at it. */
    DISPUTED,
    SETTLED,
    WRITTEN_OFF,
    /** Nothing is owed: the money came back, another one bears it, or the parcel never came. */
    VOID
  }

  /** Why it is owed, or asked for. */
  public enum Ground {
    /** It was paid by another one than bears it. */
    REFUND,
    /** A guarantor that gave no award owes within its cover what the marketplace paid for it. */
    COVER,
    /** What that guarantor has paid is owed to it by whoever bears the refund. */
    RECOURSE,
    /** The parcel came after the refund. */
    LATE_PARCEL,
    /** The customer has got its money here and from its bank. */
    PAID_TWICE
  }

  /** {@code debtorName} is the merchant's reference or the carrier's name. */
  public record Claimed(
      RefundId refund,
      OrderId order,
      @Nullable CaseId caseId,
      Purse creditor,
      Purse debtor,
      String merchant,
      String carrier,
      long amount,
      String currency,
      Ground ground) {

    Claimed borneBy(Purse other) {
      return new Claimed(
          refund, order, caseId, creditor, other, merchant, carrier, amount, currency, ground);
    }

    Claimed owedTo(Purse other) {
      return new Claimed(
          refund, order, caseId, other, debtor, merchant, carrier, amount, currency, ground);
    }

    Claimed part(Ground other, Purse owedTo, Purse owedBy, long part) {
      return new Claimed(
          refund, order, caseId, owedTo, owedBy, merchant, carrier, part, currency, other);
    }

    /** It is asked of the customer, who pays by its own consent only. */
    public boolean fromCustomer() {
      return debtor == Purse.CUSTOMER;
    }

    /** It is owed to the guarantor, or by it. */
    public boolean ofGuarantor() {
      return creditor == Purse.GUARANTOR || debtor == Purse.GUARANTOR;
    }

    public String debtorName() {
      return switch (debtor) {
        case MERCHANT -> merchant;
        case CARRIER -> carrier;
        case MARKETPLACE, GUARANTOR, CUSTOMER -> debtor.name().toLowerCase(Locale.ROOT);
      };
    }
  }

  /** {@code looksAt} is when its process acts by itself; {@code Watch.NEVER} where it does not. */
  public record Due(Instant at, int reminders, Instant looksAt) {}

  /** {@code reference} is the payer's, once in a recovery. */
  public record Part(int number, Instant at, Kind kind, long amount, String reference) {

    /** The part of another recovery that this one of a customer is. */
    Part passedOnTo(Recovery owed, long passedOn) {
      return new Part(owed.parts().size() + 1, at, Kind.PAID_BACK, passedOn, referenceElsewhere());
    }

    private String referenceElsewhere() {
      return "customer:" + reference;
    }

    /** How much of this one of a customer is a part of that recovery. */
    long passedOnIn(Recovery owed) {
      return owed.parts().stream()
          .filter(part ->
              part.kind() == Kind.PAID_BACK && part.reference().equals(referenceElsewhere()))
          .mapToLong(Part::amount)
          .sum();
    }

    public enum Kind {
      /** Kept back from what the merchant is owed. */
      SET_OFF,
      PAYMENT,
      /** The customer has paid it, whose parcel came after all. */
      PAID_BACK
    }
  }

  public long outstanding() {
    return claimed.amount() - received - writtenOff;
  }

  /** What the debtor itself has paid of it, not a customer. */
  long paid() {
    return parts.stream()
        .filter(part -> part.kind() == Part.Kind.PAYMENT)
        .mapToLong(Part::amount)
        .sum();
  }

  /** What has not come in, be it that nobody waits for it any more. */
  long missing() {
    return claimed.amount() - received;
  }

  /** The debtor was asked for it; otherwise it was set off in the moment it was opened. */
  public boolean demanded() {
    return parts.stream()
        .noneMatch(part -> part.kind() == Part.Kind.SET_OFF && part.at().equals(openedAt));
  }

  public boolean over() {
    return state == State.SETTLED || state == State.WRITTEN_OFF || state == State.VOID;
  }

  /** Nothing happens by itself any more. */
  Recovery rests(State now) {
    return becomes(now, new Due(due.at(), due.reminders(), Watch.NEVER));
  }

  Recovery becomes(State now, Due from) {
    return new Recovery(
        id,
        claimed,
        now,
        received,
        writtenOff,
        from,
        dispute,
        writtenOffFor,
        openedAt,
        closedAt,
        parts);
  }

  Recovery disputedFor(String reason) {
    return new Recovery(
        id,
        claimed,
        state,
        received,
        writtenOff,
        due,
        reason,
        writtenOffFor,
        openedAt,
        closedAt,
        parts);
  }

  /** What was written off before is the less so. */
  Recovery with(Part part) {
    return new Recovery(
        id,
        claimed,
        state,
        received + part.amount(),
        writtenOff - ofGivenUp(part),
        due,
        dispute,
        writtenOffFor,
        openedAt,
        closedAt,
        Stream.concat(parts.stream(), Stream.of(part)).toList());
  }

  /**
   * How much of the part had been given up before: what customers pay of it comes before all else.
   */
  long ofGivenUp(Part part) {
    if (state == State.WRITTEN_OFF) {
      return part.amount();
    }
    return part.kind() == Part.Kind.PAID_BACK ? Math.min(writtenOff, part.amount()) : 0;
  }

  /** The debtor has paid so much to the bank already; below 0 where it has not after all. */
  Recovery loweredBy(long amount) {
    return new Recovery(
        id,
        claimed,
        state,
        received,
        writtenOff + amount,
        due,
        dispute,
        writtenOffFor,
        openedAt,
        closedAt,
        parts);
  }

  /** As if nothing of it had been given up; it is owed no longer in this row. */
  Recovery voided() {
    return new Recovery(
        id, claimed, State.VOID, received, 0, due, dispute, null, openedAt, closedAt, parts);
  }

  Recovery writtenOffFor(String reason) {
    return new Recovery(
        id,
        claimed,
        state,
        received,
        writtenOff + outstanding(),
        due,
        dispute,
        reason,
        openedAt,
        closedAt,
        parts);
  }

  Recovery owedTo(Purse other) {
    return new Recovery(
        id,
        claimed.owedTo(other),
        state,
        received,
        writtenOff,
        due,
        dispute,
        writtenOffFor,
        openedAt,
        closedAt,
        parts);
  }

  Recovery closed(Instant at) {
    return new Recovery(
        id, claimed, state, received, writtenOff, due, dispute, writtenOffFor, openedAt, at, parts);
  }
}
