package org.redress.casefile;

import java.time.Instant;
import java.util.Map;
import org.redress.shared.Actor;

/**
 * One thing that happened; {@code kind} is the event's name, e.g. {@code PromiseBroken}, {@code at}
 * business time.
 */
public record TimelineEntry(
    long sequence, Instant at, String kind, Actor by, Map<String, Object> details) {}
