package org.redress.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A type of one kind of case that uses one of another; each folder below {@code kinds} is one. */
final class OtherKinds extends ArchCondition<JavaClass> {

  private final String kinds;

  OtherKinds(String kinds) {
    super("use another kind of case");
    this.kinds = kinds;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    var own = kind(type);
    type.getDirectDependenciesFromSelf().stream()
        .filter(used -> !own.isEmpty() && !kind(used.getTargetClass()).isEmpty())
        .filter(used -> !own.equals(kind(used.getTargetClass())))
        .forEach(used ->
            events.add(
                SimpleConditionEvent.satisfied(
                    type,
                    "Class <%s> uses %s"
                        .formatted(type.getName(), used.getTargetClass().getName()))));
  }

  /** The folder; empty for what is in none. */
  private String kind(JavaClass type) {
    var name = type.getPackageName() + ".";
    return name.startsWith(kinds) && name.length() > kinds.length()
        ? name.substring(kinds.length()).replaceFirst("\\..*", "")
        : "";
  }
}
