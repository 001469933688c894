package org.redress.parties.sheet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened, and what was written on the occasion. */
record StoryLine(Instant at, String when, String what, @Nullable String words) {}
