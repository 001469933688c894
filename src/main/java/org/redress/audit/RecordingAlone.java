package org.redress.audit;

import org.redress.shared.RecordedEvent;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Records events for a command that runs beside the application, in the same chains and by the same
 * rules: within the transaction that made them so.
 */
public final class RecordingAlone implements ApplicationEventPublisher {

  private final RecordingEvents recording;

  public RecordingAlone(JdbcClient jdbc, Tenancy tenancy, PlatformTransactionManager manager) {
    this.recording = new RecordingEvents(new AuditTrail(new Chains(jdbc), tenancy, manager));
  }

  /** What the audit keeps nothing of is nobody's news here. */
  @Override
  public void publishEvent(Object event) {
    if (event instanceof RecordedEvent recorded) {
      recording.on(recorded);
    }
  }
}
