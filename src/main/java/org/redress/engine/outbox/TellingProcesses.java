package org.redress.engine.outbox;

import org.redress.claims.ClaimEvents.CaseFactsChanged;
import org.redress.claims.ClaimEvents.ClaimOpened;
import org.redress.claims.ClaimEvents.CustomerAnswered;
import org.redress.claims.ClaimEvents.MerchantResponded;
import org.redress.engine.process.Decided.OnPromise;
import org.redress.engine.process.Steps;
import org.redress.engine.process.Subject;
import org.redress.engine.process.Trigger;
import org.redress.engine.process.WritingVariables;
import org.redress.guarantee.GuaranteeEvents.AwardGiven;
import org.redress.guarantee.GuaranteeEvents.CaseEscalated;
import org.redress.orders.OrderEvents.CourseChanged;
import org.redress.orders.OrderEvents.OrderRegistered;
import org.redress.orders.Watch;
import org.redress.refunds.RefundEvents.DestinationGiven;
import org.redress.refunds.RefundEvents.RefundOver;
import org.redress.refunds.RefundEvents.RefundRequested;
import org.redress.refunds.RefundStep;
import org.redress.shared.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns events into messages to processes, within the transaction that published them. */
@Component
class TellingProcesses {

  /** A claim or refund is asked for its state by the job that follows. */
  private static final String NOTHING = "{}";

  private final Steps steps;
  private final WritingVariables variables;
  private final Outbox outbox;

  TellingProcesses(Steps steps, WritingVariables variables, Outbox outbox) {
    this.steps = steps;
    this.variables = variables;
    this.outbox = outbox;
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

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ClaimOpened event) {
    var claim = Subject.of(event.marketplace(), event.order(), event.caseId());
    tell(claim, Trigger.CLAIM_OPENED, variables.begin(claim));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(MerchantResponded event) {
    var claim = Subject.of(event.marketplace(), event.order(), event.caseId());
    tell(claim, Trigger.MERCHANT_RESPONDED, NOTHING);
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CustomerAnswered event) {
    var claim = Subject.of(event.marketplace(), event.order(), event.caseId());
    tell(claim, Trigger.CUSTOMER_ANSWERED, NOTHING);
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CaseFactsChanged event) {
    var claim = Subject.of(event.marketplace(), event.order(), event.caseId());
    tell(steps.hearing(claim), Trigger.CASE_FACTS_CHANGED, NOTHING);
  }

  /** A claim's process calls that of its guarantor itself. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CaseEscalated event) {
    var claim = Subject.of(event.marketplace(), event.order(), event.caseId());
    steps.escalated(claim.beforeGuarantor());
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(AwardGiven event) {
    var claim = Subject.of(event.marketplace(), event.order(), event.caseId());
    tell(claim.beforeGuarantor(), Trigger.AWARD_GIVEN, NOTHING);
  }

  /** A claim's process calls that of its first refund itself. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(RefundRequested event) {
    var refund = Subject.of(event.marketplace(), event.order(), event.caseId(), event.refund());
    if (event.byItself()) {
      tell(refund, Trigger.REFUND_REQUESTED, variables.begin(refund, event.step()));
    } else {
      steps.called(refund);
    }
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(DestinationGiven event) {
    var refund = Subject.of(event.marketplace(), event.order(), event.caseId(), event.refund());
    tell(refund, Trigger.DESTINATION_GIVEN, NOTHING);
  }

  /** Whoever waits for a destination is woken; the job that follows finds that nothing is paid. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(RefundOver event) {
    if (event.waited().next() == RefundStep.Next.ASK_DESTINATION) {
      var refund = Subject.of(event.marketplace(), event.order(), event.caseId(), event.refund());
      tell(refund, Trigger.DESTINATION_GIVEN, NOTHING);
    }
  }

  private void tell(DomainEvent event, Trigger trigger, Watch watch) {
    var order = Subject.of(event.marketplace(), event.order());
    var seq = steps.told(order, trigger, watch.over());
    outbox.put(
        order,
        trigger,
        trigger.starts()
            ? variables.begin(order, seq, watch)
            : variables.tell(seq, new OnPromise(watch)));
  }

  private void tell(Subject subject, Trigger trigger, String text) {
    steps.told(subject, trigger, false);
    outbox.put(subject, trigger, text);
  }
}
