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

  @Query(
      """
      select count(c) from Claim c where c.key.marketplaceId = :marketplace and c.key.id <> :except
        and c.opened.customerReference = :customer and c.opened.openedAt > :since
      """)
  long ofCustomer(UUID marketplace, UUID except, String customer, Instant since);

  @Query(
      """
      select count(c) from Claim c where c.key.marketplaceId = :marketplace and c.key.id <> :except
        and c.opened.merchantReference = :merchant and c.opened.openedAt > :since
      """)
  long againstMerchant(UUID marketplace, UUID except, String merchant, Instant since);

  @Query(value = "select nextval('claim_number')", nativeQuery = true)
  long nextNumber();
}
