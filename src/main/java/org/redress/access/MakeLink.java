package org.redress.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;

/**
 * A link for customer or merchant of a case; that the case exists is for the caller to know.
 *
 * @param expiresAt system time; null for the usual 90 days
 */
public record MakeLink(OrderId order, CaseId caseId, Party party, @Nullable Instant expiresAt) {}
