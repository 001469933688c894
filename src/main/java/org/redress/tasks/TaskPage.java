package org.redress.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of tasks, the ones due first before the others; without {@code nextCursor} it is the last
 * one. {@code count} is how many there are on all pages.
 */
public record TaskPage(List<Task> items, @Nullable String nextCursor, long count) {}
