package org.redress.refunds;

import java.util.Set;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;

/**
 * Who had a hand in what was decided in a case, by user name: they keep off its money. And what the
 * decisions about its money rest on.
 */
public interface CaseDeciders {

  Set<String> of(MarketplaceId marketplace, CaseId caseId);

  /** The state of the case's dossier; nothing comes in until the transaction ends. */
  long dossier(MarketplaceId marketplace, CaseId caseId);
}
