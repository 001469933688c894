package org.redress.gate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Whether a query can be read at all: every percent sign before two digits, UTF-8, no NUL. */
final class WrittenQuery {

  private WrittenQuery() {}

  static boolean isReadable(@Nullable String query) {
    if (query == null) {
      return true;
    }
    var bytes = decoded(query);
    try {
      return bytes != null
          && PlainText.isProse(
              StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static byte @Nullable [] decoded(String query) {
    var bytes = new ByteArrayOutputStream();
    for (var at = 0; at < query.length(); at++) {
      var sign = query.charAt(at);
      if (sign != '%') {
        // what is not ASCII was read as one byte a character
        bytes.write(sign);
        continue;
      }
      var high = hexadecimal(query, at + 1);
      var low = hexadecimal(query, at + 2);
      if (high < 0 || low < 0) {
        return null;
      }
      bytes.write(high * 16 + low);
      at += 2;
    }
    return bytes.toByteArray();
  }

  private static int hexadecimal(String query, int at) {
    return at < query.length() && query.charAt(at) < 0x80
        ? Character.digit(query.charAt(at), 16)
        : -1;
  }
}
