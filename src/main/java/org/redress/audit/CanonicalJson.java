package org.redress.audit;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * JSON with one way to write it (RFC 8785): names sorted by UTF-16 units, no blanks, the fewest
 * escapes. Numbers are whole and below 2^53: what is larger, or a fraction, is refused, not
 * rounded.
 */
final class CanonicalJson {

  static final long LARGEST = (1L << 53) - 1;

  private CanonicalJson() {}

  static byte[] bytes(JsonNode value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  /** IllegalArgumentException where it cannot be written so. */
  static String text(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT ->
          value.properties().stream()
              .sorted((one, other) -> one.getKey().compareTo(other.getKey()))
              .map(member -> quoted(member.getKey()) + ":" + text(member.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      case ARRAY ->
          value.valueStream().map(CanonicalJson::text).collect(Collectors.joining(",", "[", "]"));
      case STRING -> quoted(value.asString());
      case NUMBER -> whole(value);
      case BOOLEAN, NULL -> value.toString();
      default -> throw new IllegalArgumentException("not JSON: " + value.getNodeType());
    };
  }

  private static String whole(JsonNode number) {
    if (!number.isIntegralNumber()
        || !number.canConvertToLong()
        || Math.abs(number.asLong()) > LARGEST) {
      throw new IllegalArgumentException("no whole number below 2^53: " + number);
    }
    return Long.toString(number.asLong());
  }

  private static String quoted(String text) {
    var written = new StringBuilder(text.length() + 2).append('"');
    for (var i = 0; i < text.length(); i++) {
      var unit = text.charAt(i);
      if (Character.isSurrogate(unit)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(unit, text.charAt(i + 1))) {
          throw new IllegalArgumentException("half a character: \\u%04x".formatted((int) unit));
        }
        written.append(unit).append(text.charAt(++i));
      } else {
        written.append(escaped(unit));
      }
    }
    return written.append('"').toString();
  }

  private static String escaped(char unit) {
    return switch (unit) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      default -> unit < ' ' ? "\\u%04x".formatted((int) unit) : String.valueOf(unit);
    };
  }
}
