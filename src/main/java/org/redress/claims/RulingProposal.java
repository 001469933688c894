package org.redress.claims;

import java.time.Instant;
import java.util.UUID;

/**
 * A ruling that one person must not give alone, as long as it waits for a second one; made on this
 * state of the dossier. Instants are business time.
 */
public record RulingProposal(
    UUID id,
    ReviewRuling ruling,
    int review,
    long dossier,
    String proposedBy,
    Instant proposedAt,
    Instant until) {}
