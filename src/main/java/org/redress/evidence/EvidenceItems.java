package org.redress.evidence;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Shows evidence, all of it: who asks for a party leaves out what {@link Visibility} keeps from it.
 */
@Component
public class EvidenceItems {

  private final EvidenceRows rows;
  private final EvidenceFiles files;
  private final Tenancy tenancy;

  EvidenceItems(EvidenceRows rows, EvidenceFiles files, Tenancy tenancy) {
    this.rows = rows;
    this.files = files;
    this.tenancy = tenancy;
  }

  /** In the order in which they were added. */
  public List<EvidenceView> of(MarketplaceId marketplace, CaseId caseId) {
    return ofCases(marketplace, List.of(caseId)).getOrDefault(caseId, List.of());
  }

  /** Read at once; a case without evidence is missing. */
  public Map<CaseId, List<EvidenceView>> ofCases(
      MarketplaceId marketplace, Collection<CaseId> cases) {
    return cases.isEmpty()
        ? Map.of()
        : tenancy.in(
            marketplace,
            () ->
                rows.ofCases(marketplace, cases).stream()
                    .collect(groupingBy(EvidenceView::caseId)));
  }

  public Optional<EvidenceView> find(MarketplaceId marketplace, EvidenceId evidence) {
    return tenancy.in(marketplace, () -> rows.find(marketplace, evidence));
  }

  /** Who has vouched for something in this case, with the accounts that may have been behind it. */
  public Set<String> checkedBy(MarketplaceId marketplace, CaseId caseId) {
    return tenancy.in(marketplace, () -> rows.checkedBy(marketplace, caseId));
  }

  /** Empty where there is no such item, or it has no file. */
  public Optional<ServedFile> file(MarketplaceId marketplace, EvidenceId evidence) {
    return tenancy.in(
        marketplace,
        () ->
            files
                .find(marketplace, evidence)
                .map(content -> {
                  var item = rows.find(marketplace, evidence).orElseThrow();
                  return new ServedFile(Objects.requireNonNull(item.file()), content);
                }));
  }
}
