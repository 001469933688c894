package org.redress.calendar;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Whose business days are counted; {@code country} is ISO 3166-1, {@code region} ISO 3166-2. */
public record Place(ZoneId zone, String country, @Nullable String region) {}
