package org.redress.guarantee;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.refunds.Purse;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;

/**
 * A claim before a guarantor. Amounts are minor units of {@code currency}, instants business time;
 * {@code reserved} is the most that the guarantor can award, and after an award what of the cover
 * that still takes.
 */
public record Escalation(
    UUID id,
    CaseId claim,
    OrderId order,
    String guarantor,
    Ground ground,
    @Nullable String reason,
    String currency,
    long claimed,
    long reserved,
    State state,
    Times times,
    @Nullable Award award) {

  /** Who wanted it. */
  public enum Ground {
    CUSTOMER,
    AGENT,
    /** A table, e.g. because the merchant is insolvent. */
    POLICY,
    /** Nobody of the marketplace had decided in time. */
    OVERDUE
  }

  public enum State {
    OPEN,
    /** Evidence was asked for, or a chargeback is open: the guarantor's clock stands still. */
    STOPPED,
    AWARDED,
    /** No award in time: the marketplace decides, and what it gives is owed within the cover. */
    SILENT,
    /** Withdrawn, accepted or settled elsewhere before an award. */
    WITHDRAWN
  }

  /** {@code answerBy} is when the guarantor's time ends, {@code remindAt} null once reminded. */
  public record Times(
      Instant openedAt,
      @Nullable Instant handedOverAt,
      @Nullable Instant acknowledgedAt,
      @Nullable Instant remindAt,
      Instant answerBy,
      @Nullable Instant askedAt,
      @Nullable Instant endedAt) {

    Times handedOver(Instant at) {
      return new Times(openedAt, at, acknowledgedAt, remindAt, answerBy, askedAt, endedAt);
    }

    Times acknowledged(Instant at) {
      return new Times(openedAt, handedOverAt, at, remindAt, answerBy, askedAt, endedAt);
    }

    Times until(@Nullable Instant remind, Instant answer, @Nullable Instant asked) {
      return new Times(openedAt, handedOverAt, acknowledgedAt, remind, answer, asked, endedAt);
    }

    Times ended(Instant at) {
      return new Times(openedAt, handedOverAt, acknowledgedAt, remindAt, answerBy, askedAt, at);
    }
  }

  /** {@code amount} is 0 for a denial. */
  public record Award(
      Instant at, String by, String ruling, long amount, Purse borneBy, String reason) {}

  public boolean open() {
    return state == State.OPEN || state == State.STOPPED;
  }

  /** When its process looks again by itself. */
  public Instant looksAt() {
    var remind = times.remindAt();
    return remind != null && remind.isBefore(times.answerBy()) ? remind : times.answerBy();
  }

  Escalation reserving(long owed) {
    return new Escalation(
        id, claim, order, guarantor, ground, reason, currency, claimed, owed, state, times, award);
  }

  Escalation with(State now, Times at) {
    return with(now, at, award);
  }

  Escalation with(State now, Times at, @Nullable Award given) {
    return new Escalation(
        id, claim, order, guarantor, ground, reason, currency, claimed, reserved, now, at, given);
  }
}
