package org.redress.marketplace.reading;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a single value is read. {@code expected} tells the sender what is right; {@code standIn}
 * takes the place of a wrong value, so that the rest can still be read.
 */
record Kind<T>(String expected, T standIn, Function<JsonNode, @Nullable T> reader) {

  /** Null where the value is not of this kind. */
  @Nullable T read(JsonNode node) {
    return reader.apply(node);
  }

  /** A kind read from a JSON string; {@code reader} answers null to what it does not take. */
  static <T> Kind<T> ofString(String expected, T standIn, Function<String, @Nullable T> reader) {
    return new Kind<>(
        expected, standIn, node -> node.isString() ? reader.apply(node.stringValue()) : null);
  }
}
