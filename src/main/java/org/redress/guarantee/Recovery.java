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
 * What whoever paid a customer gets back from whoever bears it. Amounts are minor units of {@code
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

  public enum State {
    OPEN,
    /** The debtor objects; a supervisor looks at it. */
    DISPUTED,
    SETTLED,
    WRITTEN_OFF,
    /** The money came back from the customer's bank, so nothing is owed. */
    VOID
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
      String currency) {

    Claimed borneBy(Purse other) {
      return new Claimed(
          refund, order, caseId, creditor, other, merchant, carrier, amount, currency);
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

    public enum Kind {
      /** Kept back from what the merchant is owed. */
      SET_OFF,
      PAYMENT
    }
  }

  public long outstanding() {
    return claimed.amount() - received - writtenOff;
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

  Recovery with(Part part) {
    return new Recovery(
        id,
        claimed,
        state,
        received + part.amount(),
        writtenOff,
        due,
        dispute,
        writtenOffFor,
        openedAt,
        closedAt,
        Stream.concat(parts.stream(), Stream.of(part)).toList());
  }

  Recovery writtenOffFor(String reason) {
    return new Recovery(
        id,
        claimed,
        state,
        received,
        outstanding(),
        due,
        dispute,
        reason,
        openedAt,
        closedAt,
        parts);
  }

  Recovery closed(Instant at) {
    return new Recovery(
        id, claimed, state, received, writtenOff, due, dispute, writtenOffFor, openedAt, at, parts);
  }
}
