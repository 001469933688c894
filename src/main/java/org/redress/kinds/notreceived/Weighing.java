package org.redress.kinds.notreceived;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimEvents.ReviewOpened.Why;
import org.redress.claims.DecidedBy;
import org.redress.claims.PinnedTables;
import org.redress.claims.Step;
import org.redress.guarantee.Escalation.Ground;
import org.redress.orders.Basis;
import org.redress.policy.ClaimRuling;
import org.redress.policy.ClaimRuling.BorneBy;
import org.redress.policy.ClaimRuling.Position;
import org.redress.policy.DeliveryProof;
import org.redress.policy.DeliveryProof.Strength;
import org.redress.policy.ParcelState;
import org.redress.policy.RefundAmount;
import org.redress.refunds.Purse;

/** Weighs the proof and has the tables rule. What they leave open goes to a person. */
final class Weighing {

  private final NotReceivedFacts facts;
  private final PinnedTables tables;
  private final Instant now;

  Weighing(NotReceivedFacts facts, PinnedTables tables, Instant now) {
    this.facts = facts;
    this.tables = tables;
    this.now = now;
  }

  Step ruling() {
    return proof()
        .flatMap(strength -> tables.ask(facts.ruling(strength)))
        .map(this::follow)
        .orElseGet(() -> facts.review(Why.POLICY_UNDECIDED));
  }

  private Step follow(ClaimRuling ruling) {
    return switch (ruling.ruling()) {
      case ASK_MERCHANT -> letMerchantAnswer(facts.merchant().answerBy());
      case WAIT -> new Step.GiveTime(timeFor(ruling.waitDays()));
      case REVIEW -> facts.review(Why.RULED_BY_TABLE);
      case DENY -> new Step.Deny(DecidedBy.POLICY);
      case ESCALATE -> new Step.Escalate(Ground.POLICY);
      case REFUND -> refund(ruling.borneBy());
    };
  }

  private Step letMerchantAnswer(@Nullable Instant until) {
    return until == null ? facts.review(Why.POLICY_UNDECIDED) : new Step.LetMerchantAnswer(until);
  }

  /** At a pick-up point until its last day there. */
  private Instant timeFor(int days) {
    var collectUntil = facts.parcel().collectUntil();
    return collectUntil == null ? facts.endOfDay(now, days) : collectUntil;
  }

  private Step refund(BorneBy bearer) {
    if (bearer == BorneBy.CUSTOMER) {
      // who is paid back bears nothing
      return facts.review(Why.POLICY_UNDECIDED);
    }
    return tables
        .ask(facts.amount())
        .map(amount -> refund(amount, Purse.valueOf(bearer.name())))
        .orElseGet(() -> facts.review(Why.POLICY_UNDECIDED));
  }

  private Step refund(RefundAmount amount, Purse bearer) {
    if (amount.person()) {
      return facts.review(Why.LARGE_AMOUNT);
    }
    if (facts.standing().money().left() == 0) {
      return facts.review(Why.NOTHING_LEFT);
    }
    var who =
        facts.merchant().position() == Position.ACCEPTED ? DecidedBy.PARTIES : DecidedBy.POLICY;
    return new Step.Refund(bases(amount), bearer, who);
  }

  private static Set<Basis> bases(RefundAmount amount) {
    var bases = EnumSet.noneOf(Basis.class);
    amount.bases().forEach(basis -> bases.add(Basis.valueOf(basis)));
    return bases;
  }

  /**
   * Each item is weighed by itself: a parcel is proved by its strongest, a claim by its worst
   * proved parcel. That item's decision is kept, and says how many were weighed.
   */
  private Optional<Strength> proof() {
    if (facts.parcel().state() != ParcelState.DELIVERED && !facts.parcel().contradicted()) {
      return Optional.of(Strength.NONE);
    }
    var item =
        decisive(
            facts.parcel().handedOver(),
            asked -> tables.consider(asked).map(DeliveryProof::strength).orElse(null));
    return tables.ask(item).map(DeliveryProof::strength);
  }

  /** The item that the claim stands or falls with. */
  static DeliveryProof.Asked decisive(
      List<List<DeliveryProof.Asked>> parcels,
      Function<DeliveryProof.Asked, @Nullable Strength> table) {
    return parcels.stream()
        .map(items ->
            items.stream()
                .map(item -> new Weighed(item, rank(table.apply(item))))
                .max(Comparator.comparing(Weighed::rank))
                .orElseThrow())
        .min(Comparator.comparing(Weighed::rank))
        .orElseThrow()
        .item();
  }

  /** An undecided item may be strong: only one that is certainly strong outweighs it. */
  private static int rank(@Nullable Strength strength) {
    return switch (strength) {
      case NONE -> 0;
      case WEAK -> 1;
      case null -> 2;
      case STRONG -> 3;
    };
  }

  private record Weighed(DeliveryProof.Asked item, int rank) {}
}
