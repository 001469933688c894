package org.redress.claims;

import java.time.Instant;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.redress.shared.BusinessClock;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Party;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/** Lets a party act on a claim, if it may: what is not among its actions is refused. */
@Component
class ActingOnClaims {

  private final ClaimFiles files;
  private final FindingClaims finding;
  private final BusinessClock clock;
  private final Tenancy tenancy;

  ActingOnClaims(ClaimFiles files, FindingClaims finding, BusinessClock clock, Tenancy tenancy) {
    this.files = files;
    this.finding = finding;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  /** What is done to a file; null when it was done, else why it cannot be. */
  interface Step extends BiFunction<ClaimFile, Instant, @Nullable Act> {}

  Act hear(MarketplaceId marketplace, CaseId id, Party party, CaseAction action, Step step) {
    return tenancy.in(
        marketplace,
        () ->
            files
                .hold(marketplace, id)
                .map(file -> act(file, party, action, step))
                .orElseGet(Act.NoSuchCase::new));
  }

  /** The same for a case that is only there where {@code seen} says so. */
  Act hear(
      MarketplaceId marketplace,
      CaseId id,
      Party party,
      CaseAction action,
      Predicate<CaseId> seen,
      Step step) {
    return tenancy.in(
        marketplace,
        () -> seen.test(id) ? hear(marketplace, id, party, action, step) : new Act.NoSuchCase());
  }

  private Act act(ClaimFile file, Party party, CaseAction action, Step step) {
    var now = clock.now();
    var before = finding.get(file.marketplace(), file.claim().id());
    if (!before.actionsOf(party).contains(action)) {
      return new Act.NotNow(
          before,
          "%s is not among what the %s may do now: %s.%s"
              .formatted(
                  action,
                  party.name().toLowerCase(Locale.ROOT),
                  before.actionsOf(party),
                  before.decidedFirst().map(first -> " " + first).orElse("")));
    }
    var refused = step.apply(file, now);
    if (refused != null) {
      return refused;
    }
    file.claim().touch(now);
    return new Act.Done(finding.get(file.marketplace(), file.claim().id()));
  }
}
