package org.redress.orders;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeadlineRows extends Repository<DeadlineRow, DeadlineRow.Key> {

  DeadlineRow save(DeadlineRow row);

  @Query(
      "select d from DeadlineRow d where d.key.marketplaceId = :marketplace and d.key.orderId in :orders order by d.dueAt, d.key.meaning")
  List<DeadlineRow> of(UUID marketplace, Collection<UUID> orders);
}
