package org.redress.shared;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has read what is known of one case, order or person, or took an export; published when
 * it was answered, outside of any transaction. {@code what} is a word of the code, {@code subject}
 * the id of what it is about, {@code at} business time.
 */
public record Reading(
    MarketplaceId marketplace, Instant at, Actor by, String what, @Nullable UUID subject) {}
