package org.broken.tests;

import org.redress.house.Breaks;
import org.redress.house.TestRule;

@Breaks(tests = TestRule.EVERY_TESTS_CLASS_HOLDS_TESTS)
class PromisesTests {}
