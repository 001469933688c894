package org.redress.claims;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A ruling that one person must not give alone, as long as it waits for a second one; made on this
 * state of the dossier. {@code hand} are the accounts that may have been behind the proposer then.
 * Instants are business time.
 */
public record RulingProposal(
    UUID id,
    ReviewRuling ruling,
    int review,
    long dossier,
    String proposedBy,
    Set<String> hand,
    Instant proposedAt,
    Instant until) {}
