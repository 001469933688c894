package org.broken.tests;

import org.redress.house.Breaks;
import org.redress.house.TestRule;

@Breaks(tests = TestRule.TEST_NAMES_SAY_WHAT_A_TYPE_IS)
class OrderTestHelper {}
