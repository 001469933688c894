package org.redress.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sees float and double in fields, parameters and return types, also boxed, in arrays and in type
 * arguments.
 */
final class FloatingPoint extends ArchCondition<JavaClass> {

  private static final Set<String> TYPES =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double");

  FloatingPoint() {
    super("speak in floating point");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (var field : type.getFields()) {
      if (isFloating(field.getType())) {
        events.add(SimpleConditionEvent.satisfied(field, field.getDescription()));
      }
    }
    for (var codeUnit : type.getCodeUnits()) {
      if (signature(codeUnit).anyMatch(FloatingPoint::isFloating)) {
        events.add(SimpleConditionEvent.satisfied(codeUnit, codeUnit.getDescription()));
      }
    }
  }

  private static Stream<JavaType> signature(JavaCodeUnit codeUnit) {
    return Stream.concat(
        Stream.of(codeUnit.getReturnType()), codeUnit.getParameterTypes().stream());
  }

  private static boolean isFloating(JavaType type) {
    return type.getAllInvolvedRawTypes().stream()
        .map(JavaClass::getBaseComponentType)
        .anyMatch(raw -> TYPES.contains(raw.getName()));
  }
}
