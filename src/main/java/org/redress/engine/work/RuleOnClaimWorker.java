package org.redress.engine.work;

import org.redress.claims.DrivingClaims;
import org.redress.engine.process.AskingDomain;
import org.springframework.stereotype.Component;

/** Something came in, or a deadline passed: the proof is weighed and the tables rule. */
@Component
class RuleOnClaimWorker implements JobWorker {

  private final DrivingClaims claims;
  private final AskingDomain domain;

  RuleOnClaimWorker(DrivingClaims claims, AskingDomain domain) {
    this.claims = claims;
    this.domain = domain;
  }

  @Override
  public String jobType() {
    return "claims.rule-on-claim";
  }

  @Override
  public Acted act(Job job) {
    var marketplace = job.subject().marketplace();
    var step = claims.rule(marketplace, job.subject().claim());
    return new Acted.Done(domain.withRefund(marketplace, step));
  }
}
