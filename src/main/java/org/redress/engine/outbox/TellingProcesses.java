package org.redress.engine.outbox;

import org.redress.engine.process.Steps;
import org.redress.engine.process.Trigger;
import org.redress.engine.process.WritingVariables;
import org.redress.orders.OrderEvents.CourseChanged;
import org.redress.orders.OrderEvents.OrderRegistered;
import org.redress.orders.Watch;
import org.redress.shared.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Turns events into messages to processes, within the transaction that published them; sent once
 * that is committed.
 */
@Component
class TellingProcesses {

  private final Steps steps;
  private final WritingVariables variables;
  private final Outbox outbox;
  private final OutboxSender sender;

  TellingProcesses(Steps steps, WritingVariables variables, Outbox outbox, OutboxSender sender) {
    this.steps = steps;
    this.variables = variables;
    this.outbox = outbox;
    this.sender = sender;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(OrderRegistered event) {
    if (event.watched()) {
      tell(event, Trigger.ORDER_REGISTERED, event.watch());
    }
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CourseChanged event) {
    tell(event, Trigger.of(event.step()), event.watch());
  }

  private void tell(DomainEvent event, Trigger trigger, Watch watch) {
    var seq = steps.told(event.marketplace(), event.order(), trigger, watch.over());
    var text =
        trigger.starts()
            ? variables.begin(event.marketplace(), event.order(), seq, watch)
            : variables.tell(seq, watch);
    outbox.put(event.marketplace(), event.order(), trigger, text);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            sender.wake();
          }
        });
  }
}
