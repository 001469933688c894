package org.redress.house.catalogue;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.redress.policy.Outputs;
import org.redress.policy.Question;

/**
 * A question of the module policy, asked with empty facts to see which table it means and which
 * columns it reads.
 */
public record Asked(Question<?> question) {

  /**
   * Makes the question, a record, out of empty texts, lists and records, zeros, falses and first
   * words.
   */
  public static Asked of(Class<? extends Question<?>> type) {
    return new Asked(empty(type));
  }

  private static <T> T empty(Class<T> type) {
    var components = type.getRecordComponents();
    var types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(Stream.of(types).map(Asked::nothing).toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be asked with empty facts", e);
    }
  }

  String table() {
    return question.table();
  }

  Set<String> inputs() {
    return new TreeSet<>(question.inputs().keySet());
  }

  /**
   * The columns it reads from a row; throws what the question throws at a row that it cannot read.
   */
  Set<String> columnsRead(Map<String, Object> row) {
    var read = new TreeSet<String>();
    question.answer(
        new Outputs(
            new HashMap<>(row) {
              @Override
              public Object get(Object column) {
                read.add((String) column);
                return super.get(column);
              }
            }));
    return read;
  }

  private static Object nothing(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isRecord()) {
      return empty(type);
    }
    return switch (type.getName()) {
      case "boolean" -> false;
      case "int" -> 0;
      case "long" -> 0L;
      case "java.lang.String" -> "";
      case "java.util.List" -> List.of();
      case "java.util.Set" -> Set.of();
      default -> throw new IllegalStateException("no empty " + type);
    };
  }
}
