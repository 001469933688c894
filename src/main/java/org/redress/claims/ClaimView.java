package org.redress.claims;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.guarantee.Escalation;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.policy.ClaimRuling.Position;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundView;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;

/**
 * A claim as everyone may see it now. Instants are business time; amounts are minor units of {@code
 * currency}. {@code escalation} is null unless it came before a guarantor. {@code objection} is the
 * merchant's, against bearing a refund. {@code actions} say what each party may do, {@code
 * reviewKey} names the task of the person who decides. {@code deadlines} are all that run, {@code
 * ruling} is the one that stands, {@code proposal} one that waits for a second person, {@code
 * dossier} numbers what a decision may rest on.
 */
public record ClaimView(
    CaseId id,
    String reference,
    OrderId order,
    KindId kind,
    Stage stage,
    CaseStatus status,
    Instant openedAt,
    int revision,
    long claimed,
    String currency,
    List<Quantity> lines,
    String statement,
    @Nullable String desiredRemedy,
    String merchantReference,
    String customerReference,
    int edition,
    Position position,
    Ended ended,
    Map<Party, Instant> appealableUntil,
    @Nullable CaseDeadline deadline,
    Map<Party, Set<CaseAction>> actions,
    List<Offer> offers,
    List<AskedEvidence> evidenceRequests,
    List<RefundView> refunds,
    List<Word> words,
    Review review,
    Instant updatedAt,
    @Nullable Escalation escalation,
    @Nullable Objection objection,
    @Nullable Instant objectableUntil,
    List<CaseDeadline> deadlines,
    @Nullable StandingRuling ruling,
    @Nullable RulingProposal proposal,
    long dossier) {

  /** All null while the case is open; who decided is known from the decision on. */
  public record Ended(
      @Nullable Outcome outcome,
      @Nullable DecidedBy decidedBy,
      @Nullable Purse paidBy,
      @Nullable Purse borneBy,
      @Nullable Instant closedAt) {}

  /**
   * What was decided last and holds: it is paid, or can only be appealed against; {@code amount} in
   * minor units, 0 for a denial.
   */
  public record StandingRuling(
      ReviewRuling.Ruling ruling, @Nullable DecidedBy decidedBy, Instant at, long amount) {}

  /** What a party wrote. */
  public record Word(Instant at, Party party, String kind, String text) {}

  /**
   * Whether a person has to decide now, under which key its task is known, and who has decided
   * before. {@code escalated}: it came before a guarantor, or was to, so that only a supervisor
   * decides and nobody can escalate it again.
   */
  public record Review(
      boolean open, @Nullable String taskKey, List<String> deciders, boolean escalated) {}

  /** What the party may do now. */
  public Set<CaseAction> actionsOf(Party party) {
    return actions.getOrDefault(party, Set.of());
  }

  /** Who was first, where somebody has brought the claim to a decision or an end. */
  Optional<String> decidedFirst() {
    var award = escalation == null ? null : escalation.award();
    if (award != null) {
      return Optional.of("The guarantor gave its award at %s.".formatted(award.at()));
    }
    if (ended.outcome() == Outcome.WITHDRAWN) {
      return Optional.of("The customer withdrew the claim.");
    }
    if (position == Position.ACCEPTED) {
      return Optional.of("The merchant accepted the claim.");
    }
    if (offers.stream().anyMatch(offer -> offer.state() == Offer.State.ACCEPTED)) {
      return Optional.of("The customer took an offer.");
    }
    return Optional.ofNullable(ended.decidedBy())
        .map(who ->
            switch (who) {
              case POLICY -> "It was decided by the tables.";
              case AGENT -> "The marketplace ruled on it.";
              case GUARANTOR -> "The guarantor decided it.";
              case PARTIES -> "The parties settled it.";
            });
  }
}
