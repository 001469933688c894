package org.redress.engine.work;

import org.redress.claims.DrivingClaims;
import org.redress.engine.process.AskingDomain;
import org.redress.engine.process.Decided.OnEscalation;
import org.springframework.stereotype.Component;

/** An award, new facts, or a deadline of the guarantor: what follows from it. */
@Component
class FollowUpEscalationWorker implements JobWorker {

  private final DrivingClaims claims;
  private final AskingDomain domain;

  FollowUpEscalationWorker(DrivingClaims claims, AskingDomain domain) {
    this.claims = claims;
    this.domain = domain;
  }

  @Override
  public String jobType() {
    return "guarantee.follow-up-escalation";
  }

  @Override
  public Acted act(Job job) {
    var marketplace = job.subject().marketplace();
    var step = claims.rule(marketplace, job.subject().claim());
    return new Acted.Done(new OnEscalation(domain.withRefund(marketplace, step)));
  }
}
