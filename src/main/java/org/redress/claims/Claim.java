package org.redress.claims;

import static org.redress.orders.Watch.NEVER;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.claims.ClaimStep.Next;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundId;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;
import org.springframework.data.domain.Persistable;

/** A claim as it stands: what was claimed, what was said, whose turn it is, and how it ended. */
@Entity
@Table(name = "claim")
class Claim implements Persistable<ClaimKey> {

  @EmbeddedId private ClaimKey key;

  @Column(insertable = false, updatable = false)
  private @Nullable Long seq;

  private long number;
  @Embedded private Opened opened;
  @Embedded private Turn turn;
  @Embedded private Hearing hearing;
  @Embedded private Denial denial;
  @Embedded private @Nullable Ending ending;
  private int reviews;
  private @Nullable Instant reviewSince;
  private @Nullable Instant evidenceAskedAt;
  private @Nullable Instant escalatedAt;
  private @Nullable String guarantor;
  private @Nullable Instant objectableUntil;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> deciders;

  @Column(insertable = false, updatable = false)
  private long dossier;

  private Instant updatedAt;
  @Version private int version;
  @Transient private boolean fresh;

  @SuppressWarnings("NullAway.Init")
  Claim() {}

  /** A claim that nobody has assessed yet. */
  @SuppressWarnings("NullAway.Init")
  Claim(ClaimKey key, long number, Opened opened) {
    this.key = key;
    this.number = number;
    this.opened = opened;
    this.turn = Turn.of(Stage.NEGOTIATION, CaseStatus.UNDER_REVIEW, Next.WAIT);
    this.hearing = Hearing.NOBODY_YET;
    this.denial = Denial.NONE;
    this.deciders = List.of();
    this.updatedAt = opened.openedAt();
    this.fresh = true;
  }

  void askMerchant(Instant until) {
    hearing = hearing.asked(until);
    turn =
        Turn.until(
            Stage.NEGOTIATION,
            CaseStatus.WAITING_MERCHANT,
            Next.ASK_MERCHANT,
            new CaseDeadline(Party.MERCHANT, until, Meaning.ANSWER_OR_LOSE));
  }

  void await(CaseStatus whose, CaseDeadline deadline) {
    turn = Turn.until(turn.stage(), whose, Next.WAIT, deadline);
  }

  void weigh() {
    turn = turn.weighing();
  }

  void hear(Hearing said) {
    hearing = said;
  }

  /** {@code since} is when a person was first asked, before it asked for any evidence. */
  void review(Instant since, Instant decideBy) {
    reviews++;
    reviewSince = since;
    denial = denial.over();
    turn = Turn.review(escalated() ? NEVER : decideBy);
  }

  /** It was to come before a guarantor; what is decided from now on is final here. */
  void noteEscalated(Instant now) {
    escalatedAt = now;
    denial = denial.over();
  }

  /** {@code looksAt} is when its process reminds the guarantor, or gives up. */
  void awaitAward(String before, Instant answerBy, Instant looksAt) {
    guarantor = before;
    turn = Turn.award(answerBy, looksAt);
  }

  void askEvidence(CaseStatus whose, CaseDeadline deadline, Instant now) {
    evidenceAskedAt = now;
    var next = turn.next() == Next.GUARANTOR ? Next.GUARANTOR : Next.WAIT;
    turn = Turn.until(turn.stage(), whose, next, deadline);
  }

  /** A chargeback is open: nothing is decided until the bank has, or its process looks again. */
  void hold(CaseDeadline deadline, Instant looksAt) {
    var next = turn.next() == Next.GUARANTOR ? Next.GUARANTOR : Next.WAIT;
    turn = turn.holding(next, deadline, looksAt);
  }

  void deny(DecidedBy who, Instant now, Instant appealableUntil) {
    denial = denial.again(who == DecidedBy.POLICY, now, appealableUntil);
    ending = ending().decided(who);
    letAppeal(appealableUntil);
  }

  /** The denial stands, and the customer may say something against it until then. */
  void letAppeal(Instant appealableUntil) {
    denial = denial.until(appealableUntil);
    turn =
        Turn.until(
            Stage.DECISION,
            CaseStatus.WAITING_CUSTOMER,
            Next.WAIT,
            new CaseDeadline(Party.CUSTOMER, appealableUntil, Meaning.APPEAL_OR_CLOSE));
  }

  void appeal() {
    denial = denial.appealedAgainst();
    weigh();
  }

  /** All accounts that may be behind who decided, as it was then. */
  void noteDeciders(Collection<String> hand) {
    deciders = Stream.concat(deciders.stream(), hand.stream()).distinct().toList();
  }

  /** The money is on its way. */
  void settle(RefundId refund, DecidedBy who, Purse pays, Purse bears) {
    ending = new Ending(refund.value(), null, who, pays, bears, null);
    denial = denial.over();
    turn = Turn.of(Stage.SETTLEMENT, CaseStatus.SETTLING, Next.REFUND);
  }

  /** Until then the merchant may object to bearing it; null where it may not. */
  void letObject(@Nullable Instant until) {
    objectableUntil = until;
  }

  /** The customer keeps what it has; only who bears it changes. */
  void bear(Purse other) {
    ending = ending().borne(other);
  }

  @Nullable Instant objectableUntil() {
    return objectableUntil;
  }

  /** Who has to act so that the money moves. */
  void settleBy(CaseStatus whose, @Nullable CaseDeadline deadline) {
    ending = ending().with(null, null);
    turn = turn.settling(whose, deadline);
  }

  /** The money has arrived, from here or another way; its process comes to its end by itself. */
  void paid(Outcome how, Instant now) {
    ending = ending().with(how, now);
    turn = new Turn(Stage.CLOSED, CaseStatus.CLOSED, Next.REFUND, NEVER, null, null, null);
  }

  void close(Outcome how, DecidedBy who, Instant now) {
    ending = ending().decided(who).with(how, now);
    denial = denial.over();
    turn = Turn.of(Stage.CLOSED, CaseStatus.CLOSED, Next.CLOSED);
  }

  void touch(Instant now) {
    updatedAt = now;
  }

  ClaimStep step() {
    var refund = turn.next() == Next.REFUND ? ending().refundId() : null;
    return new ClaimStep(turn.next(), turn.nextUntil(), refund);
  }

  boolean closed() {
    return turn.status() == CaseStatus.CLOSED;
  }

  /** Money is on its way or the case is over: nothing else can be decided any more. */
  boolean settled() {
    return ending().refundId() != null || closed();
  }

  CaseId id() {
    return new CaseId(key.id());
  }

  OrderId order() {
    return new OrderId(opened.orderId());
  }

  String reference() {
    return Opened.reference(number);
  }

  Opened opened() {
    return opened;
  }

  Turn turn() {
    return turn;
  }

  Hearing hearing() {
    return hearing;
  }

  Denial denial() {
    return denial;
  }

  Ending ending() {
    return Objects.requireNonNullElse(ending, Ending.NONE);
  }

  int reviews() {
    return reviews;
  }

  /** When the review began that is under way, or was last; evidence asked for is part of it. */
  @Nullable Instant reviewSince() {
    return reviewSince;
  }

  @Nullable Instant evidenceAskedAt() {
    return evidenceAskedAt;
  }

  boolean escalated() {
    return escalatedAt != null;
  }

  boolean withGuarantor() {
    return turn.next() == Next.GUARANTOR;
  }

  List<String> deciders() {
    return deciders;
  }

  long dossier() {
    return dossier;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  UUID uuid() {
    return key.id();
  }

  int version() {
    return version;
  }

  @Override
  public ClaimKey getId() {
    return key;
  }

  @Override
  public boolean isNew() {
    return fresh;
  }
}
