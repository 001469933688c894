package org.redress.policy;

import java.util.List;
import java.util.Map;

/**
 * The outputs of one matched rule, by the name of the column. A wrong type or missing name is
 * refused as undecided.
 */
public record Outputs(Map<String, Object> values) {

  private static final long MOST_DAYS = 36_500;

  public String text(String name) {
    return as(name, String.class);
  }

  public boolean flag(String name) {
    return as(name, Boolean.class);
  }

  /** Whole calendar days, from none to a hundred years. */
  public int days(String name) {
    var days = as(name, Long.class);
    if (days < 0 || days > MOST_DAYS) {
      throw new UnusableOutput(name + " is " + days + ", expected 0 to " + MOST_DAYS + " days");
    }
    return Math.toIntExact(days);
  }

  /** The same of a column that tables of earlier editions do not have. */
  public int days(String name, int otherwise) {
    return values.containsKey(name) ? days(name) : otherwise;
  }

  /** Minor units of a currency, never negative. */
  public long amount(String name) {
    var amount = as(name, Long.class);
    if (amount < 0) {
      throw new UnusableOutput(name + " is " + amount + ", expected an amount of 0 or more");
    }
    return amount;
  }

  public <E extends Enum<E>> E word(String name, Class<E> type) {
    var text = text(name);
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw new UnusableOutput(
        name + " is '" + text + "', which is none of " + List.of(type.getEnumConstants()));
  }

  private <V> V as(String name, Class<V> type) {
    var value = values.get(name);
    if (!type.isInstance(value)) {
      throw new UnusableOutput(
          value == null
              ? "there is no output " + name
              : name + " is " + value + ", expected " + kind(type));
    }
    return type.cast(value);
  }

  private static String kind(Class<?> type) {
    if (type == Long.class) {
      return "a whole number";
    }
    return type == Boolean.class ? "true or false" : "text";
  }

  /** A table said something that its question cannot read. */
  static final class UnusableOutput extends RuntimeException {
    UnusableOutput(String message) {
      super(message);
    }
  }
}
