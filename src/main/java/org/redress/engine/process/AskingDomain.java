package org.redress.engine.process;

import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimStep;
import org.redress.claims.DrivingClaims;
import org.redress.engine.process.Decided.OnClaim;
import org.redress.engine.process.Decided.OnRefund;
import org.redress.refunds.DrivingRefunds;
import org.redress.refunds.RefundId;
import org.redress.refunds.RefundStep;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/** Asks where a claim or a refund stands now, in the words of its process; changes nothing. */
@Component
public class AskingDomain {

  private final DrivingClaims claims;
  private final DrivingRefunds refunds;

  AskingDomain(DrivingClaims claims, DrivingRefunds refunds) {
    this.claims = claims;
    this.refunds = refunds;
  }

  /** Throws for an order, whose process waits for nobody. */
  public Decided current(Subject subject) {
    var marketplace = subject.marketplace();
    return switch (subject.processId()) {
      case NonDeliveryClaimVariables.PROCESS, GuarantorVariables.PROCESS ->
          withRefund(marketplace, claims.current(marketplace, subject.claim()));
      case RefundVariables.PROCESS -> new OnRefund(refunds.current(marketplace, subject.refund()));
      default -> throw new IllegalStateException(subject.processId() + " waits for no person");
    };
  }

  /** A claim's process brings the refund that it calls its first step: that saves a job. */
  public OnClaim withRefund(MarketplaceId marketplace, ClaimStep step) {
    return new OnClaim(step, refund(marketplace, step));
  }

  private @Nullable RefundStep refund(MarketplaceId marketplace, ClaimStep step) {
    var refund = step.refundId();
    return step.next() == ClaimStep.Next.REFUND && refund != null
        ? refunds.current(marketplace, new RefundId(refund))
        : null;
  }
}
