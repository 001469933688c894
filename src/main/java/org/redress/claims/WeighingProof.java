package org.redress.claims;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.policy.Answer;
import org.redress.policy.DeliveryProof;
import org.redress.policy.DeliveryProof.Strength;
import org.redress.policy.Policies;
import org.springframework.stereotype.Component;

/**
 * Weighs each item by itself: a parcel is proved by its strongest, a claim by its worst proved
 * parcel. That item's decision is stored, and says how many were weighed.
 */
@Component
class WeighingProof {

  private final Policies policies;

  WeighingProof(Policies policies) {
    this.policies = policies;
  }

  /** Null where the table leaves it undecided. */
  @Nullable Strength weigh(ClaimFile file) {
    var claim = file.claim();
    var edition = claim.opened().edition();
    var decisive =
        decisive(
            Proof.asked(file),
            item -> strength(policies.consider(file.marketplace(), edition, item)));
    return strength(policies.ask(file.marketplace(), claim.order(), claim.id(), edition, decisive));
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

  private static @Nullable Strength strength(Answer<DeliveryProof> answer) {
    return answer instanceof Answer.Decided<DeliveryProof>(var decision, var found)
        ? found.strength()
        : null;
  }

  private record Weighed(DeliveryProof.Asked item, int rank) {}
}
