package org.redress.refunds;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RefundRows extends Repository<Refund, RefundKey> {

  Refund save(Refund refund);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from Refund r where r.key.marketplaceId = :marketplace and r.key.id = :id")
  Optional<Refund> lock(UUID marketplace, UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      "select r from Refund r where r.key.marketplaceId = :marketplace and r.asked.caseUuid = :caseId order by r.seq")
  List<Refund> lockOfCase(UUID marketplace, UUID caseId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      "select r from Refund r where r.key.marketplaceId = :marketplace and r.asked.orderId = :order order by r.seq")
  List<Refund> lockOfOrder(UUID marketplace, UUID order);

  /** Without reading the row: it is locked after its order. */
  @Query(
      "select r.asked.orderId from Refund r where r.key.marketplaceId = :marketplace and r.key.id = :id")
  Optional<UUID> orderOf(UUID marketplace, UUID id);

  @Query(
      "select distinct r.asked.orderId from Refund r where r.key.marketplaceId = :marketplace and r.asked.caseUuid = :caseId")
  List<UUID> orderOfCase(UUID marketplace, UUID caseId);

  @Query("select r from Refund r where r.key.marketplaceId = :marketplace and r.key.id = :id")
  Optional<Refund> find(UUID marketplace, UUID id);

  @Query(
      "select r from Refund r where r.key.marketplaceId = :marketplace and r.asked.businessKey = :businessKey")
  Optional<Refund> withKey(UUID marketplace, String businessKey);

  @Query(
      "select r from Refund r where r.key.marketplaceId = :marketplace and r.asked.caseUuid in :cases order by r.seq")
  List<Refund> ofCases(UUID marketplace, Collection<UUID> cases);

  @Query(
      "select r from Refund r where r.key.marketplaceId = :marketplace and r.asked.orderId = :order order by r.seq")
  List<Refund> ofOrder(UUID marketplace, UUID order);
}
