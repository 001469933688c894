package org.redress.claims;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Claims extends Repository<Claim, ClaimKey> {

  /** Written at once: what refers to it is written beside JPA. */
  Claim saveAndFlush(Claim claim);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from Claim c where c.key.marketplaceId = :marketplace and c.key.id = :id")
  Optional<Claim> lock(UUID marketplace, UUID id);

  @Query("select c from Claim c where c.key.marketplaceId = :marketplace and c.key.id in :ids")
  List<Claim> all(UUID marketplace, Collection<UUID> ids);

  @Query(
      "select c.opened.orderId from Claim c where c.key.marketplaceId = :marketplace and c.key.id = :id")
  Optional<UUID> orderOf(UUID marketplace, UUID id);

  @Query(
      "select c from Claim c where c.key.marketplaceId = :marketplace and c.opened.orderId = :order order by c.number")
  List<Claim> ofOrder(UUID marketplace, UUID order);

  /** Orders of the customer, but for one, with a claim that was denied or contradicted. */
  @Query(
      """
      select count(distinct c.opened.orderId) from Claim c
      where c.key.marketplaceId = :marketplace and c.opened.orderId <> :except
        and c.opened.customerReference = :customer and c.opened.openedAt > :since
        and (c.ending.outcome = org.redress.claims.Outcome.DENIED
          or c.denial.appealableUntil is not null or c.hearing.contradicted)
      """)
  long ofCustomer(UUID marketplace, UUID except, String customer, Instant since);

  /** Orders of the merchant, but for one, with a claim that did not come to nothing. */
  @Query(
      """
      select count(distinct c.opened.orderId) from Claim c
      where c.key.marketplaceId = :marketplace and c.opened.orderId <> :except
        and c.opened.merchantReference = :merchant and c.opened.openedAt > :since
        and (c.ending.outcome is null or c.ending.outcome not in (org.redress.claims.Outcome.DENIED,
          org.redress.claims.Outcome.DELIVERED, org.redress.claims.Outcome.WITHDRAWN))
      """)
  long againstMerchant(UUID marketplace, UUID except, String merchant, Instant since);

  /** What the other claims of an order are about that run or were paid, in minor units. */
  @Query(
      """
      select coalesce(sum(c.opened.claimed), 0L) from Claim c
      where c.key.marketplaceId = :marketplace and c.key.id <> :except and c.opened.orderId = :order
        and (c.ending.outcome is null or c.ending.outcome in (org.redress.claims.Outcome.REFUNDED,
          org.redress.claims.Outcome.PARTIALLY_REFUNDED))
      """)
  long claimedBeside(UUID marketplace, UUID except, UUID order);

  @Query(value = "select nextval('claim_number')", nativeQuery = true)
  long nextNumber();
}
