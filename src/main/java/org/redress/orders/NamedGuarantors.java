package org.redress.orders;

import java.time.Instant;
import java.util.Optional;
import org.redress.shared.MarketplaceId;

/** Knows who stands behind the guarantor that a table names; whoever keeps them implements it. */
public interface NamedGuarantors {

  /**
   * Who covers an order placed at this instant: itself or its successor; empty where that one has
   * agreed to nothing.
   */
  Optional<String> covering(MarketplaceId marketplace, String reference, Instant placedAt);
}
