package org.redress.claims;

import java.util.Set;
import java.util.TreeSet;
import org.redress.evidence.EvidenceItems;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/**
 * Who must not look at a decision again: whoever gave it, and whoever had vouched for the evidence
 * that it may rest on.
 */
@Component
class WhoDecidedBefore {

  private final EvidenceItems evidence;

  WhoDecidedBefore(EvidenceItems evidence) {
    this.evidence = evidence;
  }

  Set<String> of(MarketplaceId marketplace, Claim claim) {
    var names = new TreeSet<>(claim.deciders());
    names.addAll(evidence.checkedBy(marketplace, claim.id()));
    return names;
  }
}
