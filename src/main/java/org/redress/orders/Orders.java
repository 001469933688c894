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
   * What the guarantor may have to pay for a merchant, in minor units of the currency: the limits
   * of its orders whose guarantee runs or is held.
   */
  @Query(
      nativeQuery = true,
      value =
          """
          select coalesce(sum(cover_limit), 0) from (
            select o.id, o.cover_limit from orders o where o.marketplace_id = :marketplace
              and o.merchant_reference = :merchant and o.currency = :currency and o.covered
              and o.status = 'OPEN' and o.guarantee_until > :now
            union
            select o.id, o.cover_limit from guarantee_hold h
              join orders o on o.marketplace_id = h.marketplace_id and o.id = h.order_id
              where h.marketplace_id = :marketplace
              and o.merchant_reference = :merchant and o.currency = :currency and o.covered) covering
          """)
  long exposure(UUID marketplace, String merchant, String currency, Instant now);
}
