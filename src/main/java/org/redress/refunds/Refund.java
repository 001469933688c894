package org.redress.refunds;

import static org.redress.refunds.RefundView.State.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.orders.Reserved;
import org.redress.orders.Watch;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.refunds.RefundStep.Next;
import org.redress.refunds.RefundView.Kind;
import org.redress.refunds.RefundView.State;

/**
 * One movement of money to a customer. A round is what the provider sees as one request, however
 * often it is sent; a new one begins where the one before has failed for good.
 */
@Entity
@Table(name = "refund")
class Refund extends RefundRow {

  @Column(insertable = false, updatable = false)
  private @Nullable Long seq;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private @Nullable String destination;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private @Nullable Why trouble;

  private int troubles;
  private int round;
  private int attempts;
  private int looks;
  private @Nullable Instant dueAt;
  private @Nullable Instant sentAt;
  private @Nullable Instant confirmedAt;
  private @Nullable String providerId;
  private @Nullable String failure;
  private @Nullable String byHand;
  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  Refund() {}

  @SuppressWarnings("NullAway.Init")
  Refund(RefundKey key, Kind kind, Asked asked) {
    super(key, asked);
    this.kind = kind;
    this.state = REQUESTED;
    this.round = 1;
  }

  /** The next step of its process; changes nothing. */
  RefundStep step() {
    return trouble == null ? RefundStep.of(state, dueAt) : new RefundStep(Next.PERSON, Watch.NEVER);
  }

  RefundView view(List<Reserved.Share> shares) {
    return new RefundView(
        id(),
        asked().businessKey(),
        asked().order(),
        asked().caseId(),
        kind,
        asked().ruled(),
        asked().amount(),
        asked().currency(),
        shares,
        asked().paidBy(),
        asked().borneBy(),
        state,
        trouble,
        new RefundView.Payment(asked().provider(), asked().paymentReference(), providerId, byHand),
        state == AWAITING_DESTINATION ? dueAt : null,
        attempts,
        failure,
        asked().requestedAt(),
        sentAt,
        confirmedAt,
        step());
  }

  MoneyMovement movement() {
    return new MoneyMovement(
        reference(),
        kind,
        asked().paymentReference(),
        destination,
        asked().amount(),
        asked().currency(),
        asked().about(marketplace()));
  }

  /** From now on a payout, whose destination the customer has to say. */
  void askDestination(Instant now) {
    beginRound();
    kind = Kind.PAYOUT;
    state = AWAITING_DESTINATION;
    destination = null;
    dueAt = now.plus(RefundTimes.FOR_DESTINATION);
  }

  /** What was ruled and is not paid here, because it came back another way. */
  long cameBack() {
    return state == SETTLED_ELSEWHERE ? asked().ruled() : asked().ruled() - asked().amount();
  }

  /** All of it came back another way: nothing is paid here any more. */
  void settleElsewhere() {
    trouble = null;
    state = SETTLED_ELSEWHERE;
    dueAt = null;
  }

  /** It is not owed after all. */
  void withdraw() {
    settleElsewhere();
    state = WITHDRAWN;
  }

  void goTo(String token) {
    trouble = null;
    destination = token;
    state = REQUESTED;
    dueAt = null;
  }

  void changeDestination(String token) {
    destination = token;
  }

  /** From here on the provider may have it, whatever becomes of this process. */
  void send(Instant now) {
    state = SENT;
    attempts++;
    looks = 0;
    sentAt = now;
    dueAt = now.plus(RefundTimes.untilLook(0));
  }

  void noteSentAgain() {
    attempts++;
  }

  void noteHeldByProvider(String id, Instant now) {
    providerId = id;
    state = SENT;
    looks = 0;
    dueAt = now.plus(RefundTimes.WHILE_PENDING);
  }

  void noteNothingHeard(Instant now) {
    state = state == CONFIRMED ? CONFIRMED : UNKNOWN;
    dueAt = now.plus(RefundTimes.untilLook(looks));
    looks++;
  }

  void confirm(String id, Instant now) {
    providerId = id;
    state = CONFIRMED;
    confirmedAt = now;
    looks = 0;
    dueAt = now.plus(RefundTimes.FOR_BOUNCE);
  }

  void confirmByHand(String reference, Instant now) {
    trouble = null;
    byHand = reference;
    state = CONFIRMED;
    confirmedAt = now;
  }

  /** No bounce is awaited any more. */
  void finish() {
    dueAt = null;
  }

  void refuse(@Nullable String id, String reason) {
    providerId = id;
    failure = reason;
    state = REFUSED;
    stop(Why.REFUSED);
  }

  void bounce(String reason) {
    failure = reason;
    confirmedAt = null;
    state = BOUNCED;
    stop(Why.BOUNCED);
  }

  /** It was sent, the provider does not have it, and it must not be sent now. */
  void hold(Why why) {
    state = UNKNOWN;
    stop(why);
  }

  /** The provider does not have it, and somebody has to act before it does. */
  void stopUnsent(Why why) {
    state = REQUESTED;
    stop(why);
  }

  /** Nothing happens any more until a person acts. */
  void stop(Why why) {
    trouble = why;
    troubles++;
    dueAt = null;
  }

  /** What the provider may have is looked up before anything is sent. */
  void retry(Instant now) {
    if (state == UNKNOWN) {
      trouble = null;
      dueAt = now;
      return;
    }
    if (kind == Kind.PAYOUT && destination == null) {
      askDestination(now);
    } else {
      beginRound();
      state = REQUESTED;
    }
  }

  private void beginRound() {
    trouble = null;
    if (state == REFUSED || state == BOUNCED) {
      round++;
      failure = null;
      providerId = null;
    }
  }

  /** What the provider knows this round by. */
  String reference() {
    return round == 1 ? id().toString() : id() + "-" + round;
  }

  @Nullable String failure() {
    return failure;
  }

  /** Whether something is awaited by itself. */
  boolean followed() {
    return dueAt != null;
  }

  boolean due(Instant now) {
    return dueAt != null && !dueAt.isAfter(now);
  }

  /** Whether nothing of it is to be paid any more. */
  boolean over() {
    return is(CONFIRMED, SETTLED_ELSEWHERE);
  }

  boolean is(State... states) {
    return List.of(states).contains(state);
  }

  Kind kind() {
    return kind;
  }

  @Nullable Why trouble() {
    return trouble;
  }

  int troubles() {
    return troubles;
  }

  int version() {
    return version;
  }
}
