package org.redress.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.redress.shared.MarketplaceId;
import org.redress.shared.RecordedEvent;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds events to the chains of their marketplaces, within the running transaction. */
@Component
class AuditTrail {

  private final Chains chains;
  private final Tenancy tenancy;
  private final TransactionTemplate transactions;

  AuditTrail(Chains chains, Tenancy tenancy, PlatformTransactionManager manager) {
    this.chains = chains;
    this.tenancy = tenancy;
    this.transactions = new TransactionTemplate(manager);
  }

  /** In the order given; nothing but the commit may come after it. */
  void add(List<RecordedEvent> events) {
    // What entities have kept back would take locks at the commit, while the heads are held: one
    // who holds those and waits for a head would wait for ever.
    transactions.executeWithoutResult(TransactionStatus::flush);
    // Heads are taken in one order, for the same reason.
    var ofMarketplaces =
        new TreeMap<UUID, List<RecordedEvent>>(
            events.stream().collect(groupingBy(event -> event.marketplace().value(), toList())));
    ofMarketplaces.forEach((id, its) -> {
      var marketplace = new MarketplaceId(id);
      tenancy.run(marketplace, () -> add(marketplace, its));
    });
  }

  private void add(MarketplaceId marketplace, List<RecordedEvent> events) {
    var head = chains.lock(marketplace);
    var rows = new ArrayList<AuditRow>();
    for (var event : events) {
      var row = AuditRow.next(head, event);
      rows.add(row);
      head = new Head(marketplace, row.number(), row.hash());
    }
    chains.add(rows, head);
  }
}
