package org.redress.engine.outbox;

import java.time.Instant;
import org.redress.engine.process.Steps;
import org.redress.engine.process.Subject;
import org.redress.engine.process.Trigger;
import org.redress.engine.process.WritingVariables;
import org.redress.guarantee.RecoveryEvents.ParcelAwaitedBack;
import org.redress.guarantee.RecoveryEvents.RecoveryDisputed;
import org.redress.guarantee.RecoveryEvents.RecoveryOpened;
import org.redress.guarantee.RecoveryEvents.RecoverySettled;
import org.redress.guarantee.RecoveryEvents.RecoveryUpheld;
import org.redress.guarantee.RecoveryId;
import org.redress.guarantee.RecoveryStep;
import org.redress.guarantee.RecoveryStep.Next;
import org.redress.shared.CaseEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns what happens to recoveries into messages to their processes; one set off has none. */
@Component
class TellingRecoveries {

  private final Steps steps;
  private final WritingVariables variables;
  private final Outbox outbox;

  TellingRecoveries(Steps steps, WritingVariables variables, Outbox outbox) {
    this.steps = steps;
    this.variables = variables;
    this.outbox = outbox;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(RecoveryOpened event) {
    if (event.demanded() && !event.awaited()) {
      begin(event, event.recovery(), event.dueAt());
    }
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ParcelAwaitedBack event) {
    begin(event, event.recovery(), event.until());
  }

  private void begin(CaseEvent event, RecoveryId id, Instant until) {
    var recovery = subject(event, id);
    steps.told(recovery, Trigger.RECOVERY_OPENED, false);
    var begin = new RecoveryStep(Next.WAIT, until);
    outbox.put(recovery, Trigger.RECOVERY_OPENED, variables.begin(recovery, begin));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(RecoveryDisputed event) {
    changed(subject(event, event.recovery()));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(RecoveryUpheld event) {
    changed(subject(event, event.recovery()));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(RecoverySettled event) {
    changed(subject(event, event.recovery()));
  }

  /** The job after it asks the domain where it stands. */
  private void changed(Subject recovery) {
    if (!steps.of(recovery).isEmpty()) {
      steps.told(recovery, Trigger.RECOVERY_CHANGED, false);
      outbox.put(recovery, Trigger.RECOVERY_CHANGED, "{}");
    }
  }

  private static Subject subject(CaseEvent event, RecoveryId recovery) {
    return Subject.of(event.marketplace(), event.order(), event.caseId(), recovery);
  }
}
