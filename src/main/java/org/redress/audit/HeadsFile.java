package org.redress.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The file of sealed heads, a line of JSON each: what tells that the end of a chain was cut off in
 * the database. Worth the more the farther it is from there.
 */
public record HeadsFile(Path path) {

  /** On the disk when this returns. */
  void append(SealedHead sealed) {
    try (var file = open()) {
      var line = CanonicalJson.text(sealed.json()) + "\n";
      // a line that a crash has torn ends here
      var written = file.size() > 0 && !endsWithLine(file) ? "\n" + line : line;
      var bytes = ByteBuffer.wrap(written.getBytes(StandardCharsets.UTF_8));
      file.position(file.size());
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that can be read; a torn line is left out. */
  List<SealedHead> read() throws IOException {
    var text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    return text.lines().flatMap(line -> parsed(line).stream()).toList();
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(
        path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static boolean endsWithLine(FileChannel file) throws IOException {
    var last = ByteBuffer.allocate(1);
    file.read(last, file.size() - 1);
    return last.get(0) == '\n';
  }

  private static List<SealedHead> parsed(String line) {
    try {
      return List.of(SealedHead.of(AuditRow.parsed(line)));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
