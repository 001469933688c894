package org.redress.evidence;

import org.jspecify.annotations.Nullable;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;

/**
 * An item that is to be added to a case of an order; that both exist is for the caller to know.
 *
 * @param party whose evidence it is
 * @param text prose of up to 4,000 characters
 */
public record NewEvidence(
    CaseId caseId,
    OrderId order,
    Party party,
    EvidenceType type,
    EvidenceFacts facts,
    @Nullable String text,
    @Nullable UploadedFile file,
    Visibility visibility) {}
