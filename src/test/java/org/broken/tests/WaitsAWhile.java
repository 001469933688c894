package org.broken.tests;

import org.redress.house.Breaks;
import org.redress.house.TestRule;

@Breaks(tests = TestRule.NO_TEST_SLEEPS)
class WaitsAWhile {

  void until() throws InterruptedException {
    Thread.sleep(100);
  }
}
