package org.redress.shared;

/**
 * Something that happened to an order; published within the transaction that made it so. {@code at}
 * is business time.
 */
public interface DomainEvent extends RecordedEvent {

  OrderId order();
}
