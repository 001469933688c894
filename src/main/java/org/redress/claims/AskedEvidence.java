package org.redress.claims;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.evidence.EvidenceType;
import org.redress.shared.Party;

/**
 * What whoever decides asked of customer or merchant first, counted from 1 in its case; {@code
 * text} says what exactly. Instants are business time.
 */
public record AskedEvidence(
    int number,
    Party asker,
    Party party,
    List<EvidenceType> types,
    Instant askedAt,
    Instant dueBy,
    @Nullable String text) {}
