package org.redress.calendar;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where days are counted: {@code country} is ISO 3166-1 alpha-2, {@code region} ISO 3166-2, with or
 * without the country before it ({@code DE-BY} or {@code BY}).
 */
public record Place(ZoneId zone, String country, @Nullable String region) {}
