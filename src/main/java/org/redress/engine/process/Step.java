package org.redress.engine.process;

import org.jspecify.annotations.Nullable;

/**
 * One step of a process; the first of an instance names the model it runs on. {@code over}: nothing
 * is awaited after it.
 */
public record Step(String elementId, @Nullable String modelHash, boolean over) {

  boolean begins() {
    return modelHash != null;
  }
}
