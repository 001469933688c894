package org.redress.engine.work;

import org.redress.claims.DrivingClaims;
import org.redress.engine.process.AskingDomain;
import org.redress.engine.process.Decided.OnEscalation;
import org.springframework.stereotype.Component;

/** The guarantor is given the file. */
@Component
class HandOverFileWorker implements JobWorker {

  private final DrivingClaims claims;
  private final AskingDomain domain;

  HandOverFileWorker(DrivingClaims claims, AskingDomain domain) {
    this.claims = claims;
    this.domain = domain;
  }

  @Override
  public String jobType() {
    return "guarantee.hand-over-file";
  }

  @Override
  public Acted act(Job job) {
    var marketplace = job.subject().marketplace();
    var step = claims.handOver(marketplace, job.subject().claim());
    return new Acted.Done(new OnEscalation(domain.withRefund(marketplace, step)));
  }
}
