package org.redress.orders;

import java.time.Instant;
import java.util.UUID;

/**
 * A reported fact as it was kept. {@code reportedAt} is business time; a retracted one no longer
 * counts.
 */
public record OrderEvent(
    UUID id,
    EventType type,
    Instant occurredAt,
    ReportEvent.Source source,
    ReportEvent.Details details,
    Instant reportedAt,
    boolean retracted) {}
