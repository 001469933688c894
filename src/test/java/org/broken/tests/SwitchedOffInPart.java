package org.broken.tests;

import org.junit.jupiter.api.Disabled;
import org.redress.house.Breaks;
import org.redress.house.TestRule;

@Breaks(tests = TestRule.NO_TEST_IS_SWITCHED_OFF)
class SwitchedOffInPart {

  @Disabled("later")
  void keepsPromises() {}
}
