package org.broken.tests;

import org.junit.jupiter.api.Test;
import org.redress.house.Breaks;
import org.redress.house.TestRule;

@Breaks(tests = TestRule.SUREFIRE_FINDS_EVERY_TEST)
class RefusesLateClaims {

  @Test
  void refusesClaimAfterTheWindow() {
    throw new AssertionError("nobody runs this");
  }
}
