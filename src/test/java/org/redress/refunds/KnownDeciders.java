package org.redress.refunds;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;

/** Who decided a case, as a test says. */
class KnownDeciders implements CaseDeciders {

  private final Map<MarketplaceId, Set<String>> names = new ConcurrentHashMap<>();

  /** In all cases of the marketplace. */
  void are(MarketplaceId marketplace, String... users) {
    names.put(marketplace, Set.of(users));
  }

  @Override
  public Set<String> of(MarketplaceId marketplace, CaseId caseId) {
    return names.getOrDefault(marketplace, Set.of());
  }

  @Override
  public long dossier(MarketplaceId marketplace, CaseId caseId) {
    return 7;
  }
}
