package org.redress.orders;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Orders extends Repository<Order, TenantKey> {

  Order save(Order order);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select o from Order o where o.key.marketplaceId = :marketplace and o.key.id = :id")
  Optional<Order> lock(UUID marketplace, UUID id);

  @Query(
      "select o from Order o where o.key.marketplaceId = :marketplace and o.reference = :reference")
  Optional<Order> byReference(UUID marketplace, String reference);

  @Query("select o from Order o where o.key.marketplaceId = :marketplace and o.key.id in :ids")
  List<Order> all(UUID marketplace, Collection<UUID> ids);

  /**
   * What the guarantor may have to pay for a merchant's running orders, in minor units of the
   * currency.
   */
  @Query(
      """
      select coalesce(sum(o.cover.coverLimit), 0) from Order o where o.key.marketplaceId = :marketplace
        and o.merchantReference = :merchant and o.currency = :currency and o.cover.covered
        and o.status = org.redress.orders.OrderView.Status.OPEN and o.guaranteeUntil > :now
      """)
  long exposure(UUID marketplace, String merchant, String currency, Instant now);
}
