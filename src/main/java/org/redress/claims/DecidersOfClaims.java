package org.redress.claims;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.redress.refunds.CaseDeciders;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/** Whoever ruled on a claim, or on an objection in it, as the first or the second person. */
@Component
class DecidersOfClaims implements CaseDeciders {

  private final Claims claims;
  private final ClaimFiles files;
  private final Dossiers dossiers;
  private final Tenancy tenancy;

  DecidersOfClaims(Claims claims, ClaimFiles files, Dossiers dossiers, Tenancy tenancy) {
    this.claims = claims;
    this.files = files;
    this.dossiers = dossiers;
    this.tenancy = tenancy;
  }

  @Override
  public Set<String> of(MarketplaceId marketplace, CaseId caseId) {
    var names = new TreeSet<String>();
    tenancy.run(
        marketplace,
        () ->
            claims
                .all(marketplace.value(), List.of(caseId.value()))
                .forEach(claim -> names.addAll(claim.deciders())));
    return names;
  }

  /** The order first, as everywhere. */
  @Override
  public long dossier(MarketplaceId marketplace, CaseId caseId) {
    return tenancy.in(
        marketplace,
        () ->
            files.hold(marketplace, caseId).isPresent() ? dossiers.lock(marketplace, caseId) : 0L);
  }
}
