package org.redress.engine.work;

import org.redress.claims.DrivingClaims;
import org.redress.engine.process.AskingDomain;
import org.springframework.stereotype.Component;

/** The claim was opened: who is asked, or what is decided at once. */
@Component
class AssessClaimWorker implements JobWorker {

  private final DrivingClaims claims;
  private final AskingDomain domain;

  AssessClaimWorker(DrivingClaims claims, AskingDomain domain) {
    this.claims = claims;
    this.domain = domain;
  }

  @Override
  public String jobType() {
    return "claims.assess-claim";
  }

  @Override
  public Acted act(Job job) {
    var marketplace = job.subject().marketplace();
    var step = claims.assess(marketplace, job.subject().claim());
    return new Acted.Done(domain.withRefund(marketplace, step));
  }
}
