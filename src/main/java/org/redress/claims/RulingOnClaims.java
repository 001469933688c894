package org.redress.claims;

import java.time.Instant;
import org.redress.claims.ClaimStep.Next;
import org.redress.shared.BusinessClock;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Brings a claim as far as facts, clock and tables can: what is the same for every kind of case
 * here, the rest by its kind. Whatever is asked twice answers with where the claim stands.
 */
@Component
class RulingOnClaims implements DrivingClaims {

  private final ClaimFiles files;
  private final ProceedingWithCases proceeding;
  private final AwaitingBanks banks;
  private final SettlingElsewhere elsewhere;
  private final AwaitingDecisions decisions;
  private final GuarantorStage guarantor;
  private final BusinessClock clock;
  private final Tenancy tenancy;

  RulingOnClaims(
      ClaimFiles files,
      ProceedingWithCases proceeding,
      AwaitingBanks banks,
      SettlingElsewhere elsewhere,
      AwaitingDecisions decisions,
      GuarantorStage guarantor,
      BusinessClock clock,
      Tenancy tenancy) {
    this.files = files;
    this.proceeding = proceeding;
    this.banks = banks;
    this.elsewhere = elsewhere;
    this.decisions = decisions;
    this.guarantor = guarantor;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  @Override
  public ClaimStep assess(MarketplaceId marketplace, CaseId claim) {
    return current(marketplace, claim);
  }

  @Override
  public ClaimStep rule(MarketplaceId marketplace, CaseId id) {
    return tenancy.in(
        marketplace,
        () -> {
          var file = files.hold(marketplace, id).orElseThrow();
          var now = clock.now();
          go(file, now);
          file.claim().touch(now);
          return file.claim().step();
        });
  }

  @Override
  public ClaimStep handOver(MarketplaceId marketplace, CaseId id) {
    return tenancy.in(
        marketplace,
        () -> {
          var file = files.hold(marketplace, id).orElseThrow();
          guarantor.handOver(file, clock.now());
          return file.claim().step();
        });
  }

  /** Locks nothing: who asks may hold something that a deciding person waits for. */
  @Override
  public ClaimStep current(MarketplaceId marketplace, CaseId id) {
    return tenancy.in(marketplace, () -> files.read(marketplace, id).step());
  }

  /** A claim that was just opened. */
  void assess(ClaimFile file, Instant now) {
    proceeding.proceed(file, Phase.OPENED, now);
  }

  private void go(ClaimFile file, Instant now) {
    var claim = file.claim();
    if (claim.settled() || elsewhere.settle(file, now)) {
      return;
    }
    if (file.chargebackOpen()) {
      banks.hold(file, now);
      return;
    }
    if (file.held()) {
      banks.noLongerAsk(file);
    }
    if (file.heldBeforeTheMerchantAnswered()) {
      proceeding.proceed(file, Phase.BEGUN_ANEW, now);
    } else if (claim.denial().stands()) {
      decisions.afterDenial(file, now);
    } else if (claim.turn().next() == Next.REVIEW) {
      decisions.duringReview(file, now);
    } else if (claim.withGuarantor()) {
      guarantor.follow(file, now);
    } else if (file.evidenceAsked()) {
      decisions.afterEvidence(file, now);
    } else if (!decisions.takenUpAgain(file, now)) {
      proceeding.proceed(file, Phase.HEARING, now);
    }
  }
}
