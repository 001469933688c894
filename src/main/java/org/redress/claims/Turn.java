package org.redress.claims;

import static org.redress.orders.Watch.NEVER;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimStep.Next;
import org.redress.shared.Party;

/** Whose turn it is, until when, and what the claim's process does meanwhile. */
@Embeddable
record Turn(
    @Enumerated(EnumType.STRING) Stage stage,
    @Enumerated(EnumType.STRING) CaseStatus status,
    @Enumerated(EnumType.STRING) Next next,
    Instant nextUntil,
    @Enumerated(EnumType.STRING) @Nullable Party deadlineParty,
    @Nullable Instant deadlineAt,
    @Enumerated(EnumType.STRING) CaseDeadline.@Nullable Meaning deadlineMeaning) {

  static Turn of(Stage stage, CaseStatus status, Next next) {
    return new Turn(stage, status, next, NEVER, null, null, null);
  }

  /** A person decides; {@code decideBy} is when it is taken from the marketplace, else never. */
  static Turn review(Instant decideBy) {
    return new Turn(
        Stage.DECISION, CaseStatus.UNDER_REVIEW, Next.REVIEW, decideBy, null, null, null);
  }

  /** {@code looksAt} is when somebody sees whether the award has come. */
  static Turn award(Instant answerBy, Instant looksAt) {
    return new Turn(
        Stage.GUARANTOR,
        CaseStatus.WAITING_GUARANTOR,
        Next.GUARANTOR,
        looksAt,
        Party.GUARANTOR,
        answerBy,
        CaseDeadline.Meaning.AWARD);
  }

  static Turn until(Stage stage, CaseStatus status, Next next, CaseDeadline deadline) {
    return new Turn(
        stage, status, next, deadline.at(), deadline.party(), deadline.at(), deadline.meaning());
  }

  /** The bank decides first; {@code looksAt} is when somebody is asked what became of it. */
  Turn holding(Next next, CaseDeadline deadline, Instant looksAt) {
    return new Turn(
        stage,
        CaseStatus.ON_HOLD,
        next,
        looksAt,
        deadline.party(),
        deadline.at(),
        deadline.meaning());
  }

  /** Somebody has said something: nobody is waited for until the process has it weighed. */
  Turn weighing() {
    return new Turn(Stage.DECISION, CaseStatus.UNDER_REVIEW, next, nextUntil, null, null, null);
  }

  /** The money's own process goes on; only who has to act for it changes. */
  Turn settling(CaseStatus whose, @Nullable CaseDeadline deadline) {
    return new Turn(
        Stage.SETTLEMENT,
        whose,
        next,
        nextUntil,
        deadline == null ? null : deadline.party(),
        deadline == null ? null : deadline.at(),
        deadline == null ? null : deadline.meaning());
  }

  @Nullable CaseDeadline deadline() {
    return deadlineParty == null || deadlineAt == null || deadlineMeaning == null
        ? null
        : new CaseDeadline(deadlineParty, deadlineAt, deadlineMeaning);
  }
}
