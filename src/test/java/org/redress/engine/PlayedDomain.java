package org.redress.engine;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.claims.ClaimStep;
import org.redress.claims.DrivingClaims;
import org.redress.guarantee.DrivingRecoveries;
import org.redress.guarantee.RecoveryId;
import org.redress.guarantee.RecoveryStep;
import org.redress.orders.Watch;
import org.redress.refunds.DrivingRefunds;
import org.redress.refunds.RefundId;
import org.redress.refunds.RefundStep;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;

/**
 * Claims and refunds as the tests play them; asked by the workers at any time, also after a test.
 */
public final class PlayedDomain implements DrivingClaims, DrivingRefunds, DrivingRecoveries {

  private final Map<UUID, PlayedCase> played = new ConcurrentHashMap<>();

  public void add(PlayedCase one) {
    played.put(one.claim.value(), one);
    played.put(one.refund.value(), one);
  }

  @Override
  public ClaimStep assess(MarketplaceId marketplace, CaseId claim) {
    return of(claim.value()).assess.get();
  }

  @Override
  public ClaimStep rule(MarketplaceId marketplace, CaseId claim) {
    return of(claim.value()).rule.get();
  }

  @Override
  public ClaimStep handOver(MarketplaceId marketplace, CaseId claim) {
    return of(claim.value()).claimNow.get();
  }

  @Override
  public ClaimStep current(MarketplaceId marketplace, CaseId claim) {
    return of(claim.value()).claimNow.get();
  }

  @Override
  public RefundStep send(MarketplaceId marketplace, RefundId refund) {
    return of(refund.value()).send.get();
  }

  @Override
  public RefundStep lookUp(MarketplaceId marketplace, RefundId refund) {
    return of(refund.value()).lookUp.get();
  }

  @Override
  public RefundStep missDestination(MarketplaceId marketplace, RefundId refund) {
    return of(refund.value()).refundNow.get();
  }

  @Override
  public RefundStep current(MarketplaceId marketplace, RefundId refund) {
    return of(refund.value()).refundNow.get();
  }

  @Override
  public RecoveryStep followUp(MarketplaceId marketplace, RecoveryId recovery) {
    return current(marketplace, recovery);
  }

  /** None is played: whatever is asked about is over. */
  @Override
  public RecoveryStep current(MarketplaceId marketplace, RecoveryId recovery) {
    return new RecoveryStep(RecoveryStep.Next.DONE, Watch.NEVER);
  }

  private PlayedCase of(UUID id) {
    return Objects.requireNonNull(played.get(id));
  }
}
