package org.broken.tests;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.redress.house.Breaks;
import org.redress.house.TestRule;

@Breaks(tests = TestRule.SUREFIRE_FINDS_EVERY_TEST)
class CountsEveryDay {

  @TestFactory
  Stream<DynamicTest> everyDay() {
    throw new AssertionError("nobody runs this");
  }
}
