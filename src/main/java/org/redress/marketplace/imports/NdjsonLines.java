package org.redress.marketplace.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits a stream at its line feeds; blank lines count as lines and hold nothing. */
final class NdjsonLines implements AutoCloseable {

  static final int LONGEST = 1024 * 1024;

  private final InputStream in;
  private int line;

  NdjsonLines(InputStream in) {
    this.in = in;
  }

  /** Null at the end. */
  @Nullable WaitingLine next() throws IOException {
    for (var first = in.read(); first >= 0; first = in.read()) {
      line++;
      var read = read(first);
      if (read.body() == null || !isBlank(read.body())) {
        return read;
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private WaitingLine read(int first) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var length = 0;
    for (var next = first; next >= 0 && next != '\n'; next = in.read()) {
      if (++length <= LONGEST) {
        bytes.write(next);
      }
    }
    return new WaitingLine(line, length <= LONGEST ? bytes.toByteArray() : null);
  }

  private static boolean isBlank(byte[] bytes) {
    for (var b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
