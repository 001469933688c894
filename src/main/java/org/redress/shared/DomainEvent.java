package org.redress.shared;

import java.time.Instant;

/**
 * Something that happened to an order; published within the transaction that made it so. {@code at}
 * is business time.
 */
public interface DomainEvent {

  MarketplaceId marketplace();

  OrderId order();

  Instant at();

  Actor by();
}
