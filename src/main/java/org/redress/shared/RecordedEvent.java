package org.redress.shared;

import java.time.Instant;

/**
 * Something that the audit trail keeps; published within the transaction that made it so. {@code
 * at} is business time.
 */
public interface RecordedEvent {

  MarketplaceId marketplace();

  Instant at();

  Actor by();
}
