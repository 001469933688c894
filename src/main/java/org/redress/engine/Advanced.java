package org.redress.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far time was moved. {@code settled}: it arrived, and all that was due is done; if not, {@code
 * waitingFor} says in words what it waits for where it stopped, and asking again goes on from
 * there.
 */
public record Advanced(Instant now, boolean settled, @Nullable String waitingFor) {}
