package org.redress.access;

import java.time.ZoneId;
import org.redress.shared.MarketplaceId;

/**
 * A tenant: its promised days end in {@code timeZone}; {@code country} is ISO 3166-1 alpha-2,
 * {@code currency} ISO 4217.
 */
public record Marketplace(
    MarketplaceId id,
    String name,
    ZoneId timeZone,
    String country,
    String currency,
    String guarantor) {}
