package org.redress.orders;

import org.jspecify.annotations.Nullable;

/**
 * A merchant as a marketplace knows it; {@code country} is ISO 3166-1 alpha-2, no cover level means
 * STANDARD.
 */
public record Merchant(
    String reference,
    String name,
    String country,
    @Nullable String region,
    Status status,
    @Nullable String coverLevel) {

  public enum Status {
    ACTIVE,
    SUSPENDED,
    INSOLVENT
  }
}
