package org.redress.marketplace.reading;

import org.jspecify.annotations.Nullable;
import org.redress.evidence.EvidenceFacts;
import org.redress.evidence.EvidenceType;
import org.redress.evidence.NewEvidence;
import org.redress.evidence.UploadedFile;
import org.redress.evidence.Visibility;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;

/** What a body says about an item of evidence; case, order and file come from elsewhere. */
public record SentEvidence(
    Party party, EvidenceType type, EvidenceFacts facts, @Nullable String text) {

  /** For all parties to see: over the API nothing is kept from them. */
  public NewEvidence about(CaseId caseId, OrderId order, @Nullable UploadedFile file) {
    return new NewEvidence(caseId, order, party, type, facts, text, file, Visibility.ALL_PARTIES);
  }
}
