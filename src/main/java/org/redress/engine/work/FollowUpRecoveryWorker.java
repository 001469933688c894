package org.redress.engine.work;

import org.redress.engine.process.Decided.OnRecovery;
import org.redress.guarantee.DrivingRecoveries;
import org.springframework.stereotype.Component;

/** A recovery changed, or its payment is overdue. */
@Component
class FollowUpRecoveryWorker implements JobWorker {

  private final DrivingRecoveries recoveries;

  FollowUpRecoveryWorker(DrivingRecoveries recoveries) {
    this.recoveries = recoveries;
  }

  @Override
  public String jobType() {
    return "guarantee.follow-up-recovery";
  }

  @Override
  public Acted act(Job job) {
    var subject = job.subject();
    return new Acted.Done(
        new OnRecovery(recoveries.followUp(subject.marketplace(), subject.recovery())));
  }
}
