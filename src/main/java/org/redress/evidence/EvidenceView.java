package org.redress.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;

/**
 * An item of evidence, without the bytes of its file. Instants are business time.
 *
 * @param checks who has verified it and when, oldest first
 */
public record EvidenceView(
    EvidenceId id,
    CaseId caseId,
    OrderId order,
    Party party,
    EvidenceType type,
    EvidenceFacts facts,
    @Nullable String text,
    @Nullable KeptFile file,
    Visibility visibility,
    Standing standing,
    Instant at,
    Actor by,
    List<Check> checks) {

  /** {@code note} says how it was verified, for staff and guarantor only. */
  public record Check(Instant at, Actor by, String note) {}

  /** The same item with what agents have verified, which then is its standing. */
  EvidenceView checked(List<Check> checks) {
    return new EvidenceView(
        id,
        caseId,
        order,
        party,
        type,
        facts,
        text,
        file,
        visibility,
        checks.isEmpty() ? standing : Standing.CHECKED_BY_AGENT,
        at,
        by,
        List.copyOf(checks));
  }
}
