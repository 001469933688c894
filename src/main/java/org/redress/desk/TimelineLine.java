package org.redress.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened, as a person reads it; {@code tone} is a class of the stylesheet. */
public record TimelineLine(
    Instant at, String what, @Nullable String more, String by, String tone) {}
