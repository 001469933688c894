package org.redress.marketplace.web;

/**
 * Ends a request that never came as far as a command: a wrong parameter, header or size of body.
 */
public final class Refusal extends RuntimeException {

  private final transient Problem problem;

  public Refusal(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
