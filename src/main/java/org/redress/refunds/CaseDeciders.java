package org.redress.refunds;

import java.util.Set;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;

/** Who had a hand in what was decided in a case, by user name: they keep off its money. */
public interface CaseDeciders {

  Set<String> of(MarketplaceId marketplace, CaseId caseId);
}
