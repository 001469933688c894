package org.redress.claims;

import java.time.Instant;
import java.util.List;
import org.redress.evidence.EvidenceType;
import org.redress.shared.Party;

/**
 * What a person who decides asks of customer or merchant first; {@code dueBy} is business time,
 * {@code text} says what exactly, up to 2000 characters, empty for nothing.
 */
public record EvidenceRequest(Party party, List<EvidenceType> types, Instant dueBy, String text) {}
