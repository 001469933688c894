package org.redress;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.house.HouseRule;
import org.redress.house.Imported;
import org.redress.house.Offenders;
import org.redress.house.TestRule;

/**
 * Holds the code to the rules of the house. Each rule has offenders of its own below {@code
 * org.broken}, so that none is green because it sees nothing.
 */
class ArchitectureTests {

  private static final String BROKEN = "org.broken.architecture";

  private static final Offenders OFFENDERS =
      new Offenders(new ClassFileImporter().importPackages(BROKEN));
  private static final Offenders OFFENDING_TESTS =
      new Offenders(new ClassFileImporter().importPackages("org.broken.tests"));

  @ParameterizedTest
  @EnumSource
  void applicationKeepsTo(HouseRule rule) {
    rule.below("org.redress").check(Imported.APPLICATION);
  }

  @ParameterizedTest
  @EnumSource
  void testsKeepTo(TestRule rule) {
    rule.rule().check(Imported.TESTS);
  }

  @ParameterizedTest
  @EnumSource
  void catchesItsOffendersAndNobodyElse(HouseRule rule) {
    assertThat(OFFENDERS.caughtBy(rule.below(BROKEN)))
        .isNotEmpty()
        .isEqualTo(OFFENDERS.against(rule));
  }

  @ParameterizedTest
  @EnumSource
  void catchesOffendingTestsAndNoOthers(TestRule rule) {
    assertThat(OFFENDING_TESTS.caughtBy(rule.rule()))
        .isNotEmpty()
        .isEqualTo(OFFENDING_TESTS.against(rule));
  }
}
