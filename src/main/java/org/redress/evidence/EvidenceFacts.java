package org.redress.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an item says in words that tables understand; null where it says nothing. {@code
 * deliveredAt} is business time.
 */
public record EvidenceFacts(
    @Nullable String carrier,
    @Nullable String trackingNumber,
    @Nullable Instant deliveredAt,
    @Nullable String postalCode,
    @Nullable String signedBy,
    @Nullable String refundReference) {

  public static final EvidenceFacts NONE = new EvidenceFacts(null, null, null, null, null, null);
}
