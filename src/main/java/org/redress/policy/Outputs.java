package org.redress.policy;

import java.util.Map;

/**
 * The outputs of one matched rule, by the name of the column. A wrong type or missing name is
 * refused as undecided.
 */
public record Outputs(Map<String, Object> values) {

  public String text(String name) {
    return as(name, String.class);
  }

  public long number(String name) {
    return as(name, Long.class);
  }

  public boolean flag(String name) {
    return as(name, Boolean.class);
  }

  public <E extends Enum<E>> E word(String name, Class<E> type) {
    var text = text(name);
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw new UnusableOutput(
        name
            + " is '"
            + text
            + "', which is none of "
            + java.util.List.of(type.getEnumConstants()));
  }

  private <V> V as(String name, Class<V> type) {
    var value = values.get(name);
    if (!type.isInstance(value)) {
      throw new UnusableOutput(name + " is " + value + ", expected " + type.getSimpleName());
    }
    return type.cast(value);
  }

  /** A table said something that its question cannot read. */
  static final class UnusableOutput extends RuntimeException {
    UnusableOutput(String message) {
      super(message);
    }
  }
}
