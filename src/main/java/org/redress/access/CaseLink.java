package org.redress.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.Party;

/**
 * A link that lets whoever has it act in one case for one party. Instants are system time. The link
 * itself is not in here: nobody has it but who was given it.
 */
public record CaseLink(
    LinkId id,
    CaseId caseId,
    Party party,
    Instant createdAt,
    Actor createdBy,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Actor revokedBy,
    @Nullable Instant lastOpenedAt,
    State state) {

  public enum State {
    OPEN,
    EXPIRED,
    REVOKED
  }
}
