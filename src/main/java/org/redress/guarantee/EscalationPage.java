package org.redress.guarantee;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a guarantor's cases; {@code nextCursor} is null on the last one. */
public record EscalationPage(List<Escalation> items, @Nullable String nextCursor) {}
