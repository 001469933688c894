package org.redress.evidence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    return tenancy.in(marketplace, () -> rows.ofCase(marketplace, caseId));
  }

  public Optional<EvidenceView> find(MarketplaceId marketplace, EvidenceId evidence) {
    return tenancy.in(marketplace, () -> rows.find(marketplace, evidence));
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
