package org.redress.claims;

import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;

/**
 * What the process of a claim asks of the domain. Each is one transaction, may come again at any
 * time, and then answers with where the claim stands.
 */
public interface DrivingClaims {

  /** The claim was opened: who is asked, or what is decided at once. */
  ClaimStep assess(MarketplaceId marketplace, CaseId claim);

  /** Something came in, or a deadline passed: the proof is weighed and the tables rule. */
  ClaimStep rule(MarketplaceId marketplace, CaseId claim);

  /** It lies with a guarantor, who is given the file. */
  ClaimStep handOver(MarketplaceId marketplace, CaseId claim);

  /** Where the claim stands now; changes nothing. */
  ClaimStep current(MarketplaceId marketplace, CaseId claim);
}
