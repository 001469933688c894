package org.redress.engine.process;

import org.jspecify.annotations.Nullable;

/**
 * Where a process stands after its last recorded step. {@code stuckAt} is the element of a job that
 * nobody tries any more; {@code next} is the answer that the domain has for the model's gateway;
 * {@code over}: it has ended.
 */
public record Standing(@Nullable String stuckAt, @Nullable String next, boolean over) {

  /** As the last recorded step says. */
  public static final Standing AS_RECORDED = new Standing(null, null, false);
}
