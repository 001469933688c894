package org.redress.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list of claims; {@code nextCursor} is null on the last one. */
public record ClaimPage(List<ClaimView> items, @Nullable String nextCursor) {}
