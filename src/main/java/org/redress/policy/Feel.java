package org.redress.policy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import org.jspecify.annotations.Nullable;
import org.redress.policy.Decision.Undecided;
import org.springframework.stereotype.Component;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The expression language of the tables, without its leniency: what the engine would pass over with
 * a warning is a {@link Doubt} here.
 */
@Component
class Feel {

  private final DmnEngine engine = new DmnEngine.Builder().clock(Feel::refuseClock).build();

  /** Throws {@link BrokenTable} where the file is no DMN or one of its expressions is no FEEL. */
  ParsedDmn parse(String table, String content) {
    var parsed = engine.parse(stream(content));
    if (parsed.isLeft()) {
      refuseBrokenXml(table, content);
      throw new BrokenTable(table, parsed.swap().toOption().get().message());
    }
    return parsed.toOption().get();
  }

  /** The engine keeps the cause of a file that is no DMN to itself. */
  private static void refuseBrokenXml(String table, String content) {
    try {
      Dmn.readModelFromStream(stream(content));
    } catch (RuntimeException e) {
      throw new BrokenTable(table, String.valueOf(rootOf(e).getMessage()));
    }
  }

  private static Throwable rootOf(Throwable failure) {
    var cause = failure.getCause();
    return cause == null ? failure : rootOf(cause);
  }

  private static ByteArrayInputStream stream(String content) {
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Null where the expression is empty or says so. */
  @Nullable Val value(Table.Cell cell, Map<String, Object> facts) {
    var expression = cell.expression();
    return expression == null ? null : strict(engine.feelEngine().evaluate(expression, facts));
  }

  /** An empty condition holds for every value. */
  boolean holds(Table.Cell condition, Val value, Map<String, Object> facts) {
    var expression = condition.expression();
    if (expression == null) {
      return true;
    }
    var result = strict(engine.feelEngine().evaluateWithInput(expression, value, facts));
    if (result instanceof ValBoolean met) {
      return met.value();
    }
    throw new Doubt(Undecided.FAILED, "a condition is neither true nor false but " + result);
  }

  /**
   * A string, boolean, whole number as Long, other number as BigDecimal, or list of these; anything
   * else as its text.
   */
  static Object unpacked(Val value) {
    return switch (value) {
      case ValString text -> text.value();
      case ValBoolean flag -> flag.value();
      case ValNumber number -> whole(number.value().bigDecimal());
      case ValList list ->
          CollectionConverters.asJava(list.items()).stream().map(Feel::unpacked).toList();
      default -> value.toString();
    };
  }

  private static Object whole(BigDecimal number) {
    try {
      return number.longValueExact();
    } catch (ArithmeticException fractionOrTooLarge) {
      return number;
    }
  }

  private static @Nullable Val strict(EvaluationResult result) {
    if (result.isFailure()) {
      throw new Doubt(Undecided.FAILED, result.failure().message());
    }
    var warnings = CollectionConverters.asJava(result.suppressedFailures());
    if (!warnings.isEmpty()) {
      throw doubt(warnings);
    }
    var value = (Val) result.result();
    return value == ValNull$.MODULE$ ? null : value;
  }

  private static Doubt doubt(List<EvaluationFailure> warnings) {
    var missing =
        warnings.stream()
            .filter(it -> it.failureType() == EvaluationFailureType.NO_VARIABLE_FOUND$.MODULE$)
            .findFirst();
    return missing
        .map(it -> new Doubt(Undecided.MISSING_INPUT, it.failureMessage()))
        .orElseGet(() -> new Doubt(Undecided.FEEL_WARNING, warnings.getFirst().failureMessage()));
  }

  /** The same question of the same edition must always get the same answer. */
  private static ZonedDateTime refuseClock() {
    throw new Doubt(Undecided.FAILED, "a table may not ask for the time; it has to be an input");
  }
}
