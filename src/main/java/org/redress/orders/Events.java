package org.redress.orders;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * What was reported, in the order in which it happened and, at one instant, in which it was
 * reported.
 */
interface Events extends Repository<ReportedEvent, TenantKey> {

  ReportedEvent save(ReportedEvent event);

  @Query(
      "select e from ReportedEvent e where e.key.marketplaceId = :marketplace and e.orderId in :orders order by e.occurredAt, e.seq")
  List<ReportedEvent> of(UUID marketplace, Collection<UUID> orders);
}
