package org.redress.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.claims.ClaimStep;
import org.redress.claims.DrivingClaims;
import org.redress.engine.process.FindingTheWay;
import org.redress.engine.process.Standing;
import org.redress.engine.process.Step;
import org.redress.engine.process.Steps;
import org.redress.engine.process.Subject;
import org.redress.engine.process.UsedModels;
import org.redress.engine.process.UsedModels.UsedModel;
import org.redress.engine.work.TroubledJobs;
import org.redress.guarantee.DrivingRecoveries;
import org.redress.guarantee.RecoveryStep;
import org.redress.refunds.DrivingRefunds;
import org.redress.refunds.RefundStep;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Shows the processes of an order or a case with the way they took, from PostgreSQL alone: the
 * broker may be away.
 */
@Component
public class ProcessPictures {

  private final Steps steps;
  private final UsedModels models;
  private final TroubledJobs troubles;
  private final DrivingClaims claims;
  private final DrivingRefunds refunds;
  private final DrivingRecoveries recoveries;
  private final Tenancy tenancy;

  ProcessPictures(
      Steps steps,
      UsedModels models,
      TroubledJobs troubles,
      DrivingClaims claims,
      DrivingRefunds refunds,
      DrivingRecoveries recoveries,
      Tenancy tenancy) {
    this.steps = steps;
    this.models = models;
    this.troubles = troubles;
    this.claims = claims;
    this.refunds = refunds;
    this.recoveries = recoveries;
    this.tenancy = tenancy;
  }

  /** Empty for an order that has no process, e.g. one that an import brought as history. */
  public Optional<ProcessPicture> of(MarketplaceId marketplace, OrderId order) {
    return tenancy.in(
        marketplace,
        () -> {
          var subject = Subject.of(marketplace, order);
          var stuckAt = troubles.stuckAt(subject).orElse(null);
          return picture(subject, new Standing(stuckAt, null, false));
        });
  }

  /** Its claim's process, then those of the refunds which that called; empty for a case without. */
  public List<ProcessPicture> of(MarketplaceId marketplace, CaseId claim) {
    return tenancy.in(
        marketplace, () -> steps.claim(marketplace, claim).map(this::pictures).orElseGet(List::of));
  }

  private List<ProcessPicture> pictures(Subject claim) {
    var called = steps.refundsOf(claim);
    var guarantor = claim.beforeGuarantor();
    return Stream.of(
            picture(claim, standing(claim, called)).stream(),
            picture(guarantor, standingBefore(guarantor)).stream(),
            called.stream().flatMap(refund -> picture(refund, standing(refund)).stream()),
            steps.recoveriesOf(claim).stream()
                .flatMap(recovery -> picture(recovery, standingOf(recovery)).stream()))
        .flatMap(pictures -> pictures)
        .toList();
  }

  // a claim that was closed stands in the call of its refund as long as that may bounce
  private Standing standing(Subject claim, List<Subject> called) {
    var stuckAt = troubles.stuckAt(claim).orElse(null);
    if (!called.isEmpty()) {
      return new Standing(stuckAt, "REFUND", standing(called.getLast()).over());
    }
    var step = claims.current(claim.marketplace(), claim.claim());
    return new Standing(stuckAt, step.next().name(), false);
  }

  private Standing standingBefore(Subject guarantor) {
    var next = claims.current(guarantor.marketplace(), guarantor.claim()).next();
    var there = next == ClaimStep.Next.GUARANTOR;
    return new Standing(
        troubles.stuckAt(guarantor).orElse(null), there ? next.name() : null, !there);
  }

  private Standing standingOf(Subject recovery) {
    var next = recoveries.current(recovery.marketplace(), recovery.recovery()).next();
    var stuckAt = troubles.stuckAt(recovery).orElse(null);
    return new Standing(stuckAt, next.name(), next == RecoveryStep.Next.DONE);
  }

  private Standing standing(Subject refund) {
    var next = refunds.current(refund.marketplace(), refund.refund()).next();
    return new Standing(
        troubles.stuckAt(refund).orElse(null), next.name(), next == RefundStep.Next.DONE);
  }

  private Optional<ProcessPicture> picture(Subject subject, Standing standing) {
    var taken = Steps.onOneModel(steps.of(subject));
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(taken.getFirst().modelHash())
        .flatMap(models::find)
        .map(model -> draw(model, taken, standing));
  }

  private static ProcessPicture draw(UsedModel model, List<Step> taken, Standing standing) {
    var way = FindingTheWay.through(model.bpmnXml(), taken, standing);
    return new ProcessPicture(
        model.processId(),
        model.version(),
        model.bpmnXml(),
        List.copyOf(way.visited()),
        List.copyOf(way.flows()),
        way.waitingAt(),
        standing.stuckAt() != null);
  }
}
