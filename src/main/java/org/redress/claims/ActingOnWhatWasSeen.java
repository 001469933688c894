package org.redress.claims;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Lets an act be done only on the dossier that its doer has seen: something new means to look
 * again.
 */
@Component
public class ActingOnWhatWasSeen {

  private final ClaimFiles files;
  private final Dossiers dossiers;
  private final Tenancy tenancy;

  ActingOnWhatWasSeen(ClaimFiles files, Dossiers dossiers, Tenancy tenancy) {
    this.files = files;
    this.dossiers = dossiers;
    this.tenancy = tenancy;
  }

  /** What came of it. */
  public sealed interface Seen<T> {

    record Done<T>(T result) implements Seen<T> {}

    /** Not done; {@code news} is what the doer has not seen, {@code dossier} the state with it. */
    record LookAgain<T>(long dossier, List<DossierEntry> news) implements Seen<T> {}
  }

  /**
   * In one transaction, with the claim in hand; a claim that is not there is for the act to miss.
   */
  public <T> Seen<T> act(MarketplaceId marketplace, CaseId claim, long seen, Supplier<T> act) {
    return tenancy.in(
        marketplace,
        () -> {
          if (files.hold(marketplace, claim).isPresent()) {
            var now = dossiers.lock(marketplace, claim);
            if (now != seen) {
              return new Seen.LookAgain<>(now, dossiers.since(marketplace, claim, seen));
            }
          }
          return new Seen.Done<>(act.get());
        });
  }

  /** What came in since; empty where nothing did, or nobody says what was seen. */
  public List<DossierEntry> news(MarketplaceId marketplace, CaseId claim, @Nullable Long seen) {
    return seen == null
        ? List.of()
        : tenancy.in(marketplace, () -> dossiers.since(marketplace, claim, seen));
  }
}
