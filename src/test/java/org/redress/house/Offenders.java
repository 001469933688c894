package org.redress.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types below one package that were written to break the rules, each saying which by {@link
 * Breaks}.
 */
public record Offenders(JavaClasses types) {

  /** The names of the types that say they break this rule; empty for none. */
  public Set<String> against(Enum<?> rule) {
    return types.stream()
        .filter(type -> confessed(type).anyMatch(rule.name()::equals))
        .map(JavaClass::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names of the types that this rule catches. */
  public Set<String> caughtBy(ArchRule rule) {
    var details = rule.evaluate(types).getFailureReport().getDetails();
    return types.stream()
        .map(JavaClass::getName)
        .filter(name -> details.stream().anyMatch(detail -> isAbout(name, detail)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> confessed(JavaClass type) {
    return type.tryGetAnnotationOfType(Breaks.class.getName()).stream()
        .flatMap(breaks -> Stream.of(breaks.get("value"), breaks.get("tests")))
        .flatMap(rules -> Stream.of((Object[]) rules.orElse(new Object[0])))
        .map(rule -> ((JavaEnumConstant) rule).name());
  }

  /** A violation names what breaks the rule first: a class, or a member of one. */
  private static boolean isAbout(String name, String detail) {
    var subject = detail.substring(detail.indexOf('<') + 1);
    return subject.startsWith(name) && !Character.isLetterOrDigit(subject.charAt(name.length()));
  }
}
