package org.redress.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.annotation.Testable;

/** A rule for the tests, with what to do instead. */
public enum TestRule {
  SUREFIRE_FINDS_EVERY_TEST(
      classes()
          .that(describe("hold tests", TestRule::holdsTests))
          .should(be("named …Tests or nested in such a class", TestRule::isFoundBySurefire)),
      "surefire runs nothing else and says nothing about it: rename the class"),

  EVERY_TESTS_CLASS_HOLDS_TESTS(
      classes()
          .that()
          .haveSimpleNameEndingWith("Tests")
          .and()
          .areTopLevelClasses()
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .should(be("a class that holds tests", TestRule::holdsTestsSomewhere)),
      "a class without a test looks like one that passes: give it a test, or another name"),

  NO_TEST_IS_SWITCHED_OFF(
      noClasses().should(be("switched off", TestRule::isSwitchedOff)),
      "a test that does not run protects nothing: mend it or delete it"),

  NO_TEST_SLEEPS(
      noClasses().should().accessTargetWhere(MachineAccess.sleep()),
      "a test that sleeps is slow or wrong: set the clock, or await the thing itself"),

  TEST_NAMES_SAY_WHAT_A_TYPE_IS(
      noClasses().should().haveNameMatching(EmptyNames.PATTERN),
      "such a name fits everything: name what the type does for the tests");

  private final ArchRule rule;

  TestRule(ArchRule rule, String because) {
    this.rule = rule.allowEmptyShould(true).because(because);
  }

  public ArchRule rule() {
    return rule;
  }

  private static boolean holdsTests(JavaClass type) {
    return type.getAllMethods().stream()
        .anyMatch(method -> method.isMetaAnnotatedWith(Testable.class));
  }

  private static boolean holdsTestsSomewhere(JavaClass type) {
    return type.getPackage().getClasses().stream()
        .anyMatch(other -> outermost(other).equals(type) && holdsTests(other));
  }

  private static boolean isFoundBySurefire(JavaClass type) {
    return outermost(type).getSimpleName().endsWith("Tests");
  }

  private static boolean isSwitchedOff(JavaClass type) {
    return Stream.concat(Stream.of(type), type.getMethods().stream())
        .anyMatch(place -> place.isAnnotatedWith(Disabled.class));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(TestRule::outermost).orElse(type);
  }

  private static ArchCondition<JavaClass> be(String description, Predicate<JavaClass> predicate) {
    DescribedPredicate<JavaClass> described = describe(description, predicate);
    return ArchCondition.from(described).as("be " + description);
  }
}
