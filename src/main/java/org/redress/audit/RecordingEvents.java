package org.redress.audit;

import java.util.ArrayList;
import java.util.List;
import org.redress.shared.RecordedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears every event and records it in its transaction: at the very end, because whoever adds to a
 * marketplace's chain holds its head until the commit.
 */
@Component
class RecordingEvents {

  private final AuditTrail trail;

  RecordingEvents(AuditTrail trail) {
    this.trail = trail;
  }

  /** Before whoever answers to the event with another one: what came first stands first. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(RecordedEvent event) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("told outside of the transaction that made it so: " + event);
    }
    ofThisTransaction().add(event);
  }

  private Told ofThisTransaction() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Told.class::isInstance)
        .map(Told.class::cast)
        .filter(told -> told.trail == trail)
        .findFirst()
        .orElseGet(this::begin);
  }

  private Told begin() {
    var told = new Told(trail);
    TransactionSynchronizationManager.registerSynchronization(told);
    return told;
  }

  /** The events of one transaction; comes after all others that act before the commit. */
  private static final class Told implements TransactionSynchronization {

    private final AuditTrail trail;
    private final List<RecordedEvent> events = new ArrayList<>();
    private boolean recorded;

    Told(AuditTrail trail) {
      this.trail = trail;
    }

    void add(RecordedEvent event) {
      if (recorded) {
        throw new IllegalStateException("told after the audit was written: " + event);
      }
      events.add(event);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      recorded = true;
      trail.add(events);
    }
  }
}
