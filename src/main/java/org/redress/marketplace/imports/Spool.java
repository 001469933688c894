package org.redress.marketplace.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.redress.marketplace.web.Body;
import org.redress.marketplace.web.Fingerprint;

/**
 * A body on disk for as long as its request runs, so that no transaction waits for a slow client.
 */
record Spool(Path file, byte[] fingerprint) implements AutoCloseable {

  private static final long LONGEST = 50L * 1024 * 1024;

  static Spool of(InputStream body) throws IOException {
    var file = Files.createTempFile("redress-import-", ".ndjson");
    try {
      return new Spool(file, copy(body, file));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  NdjsonLines lines() throws IOException {
    return new NdjsonLines(new BufferedInputStream(Files.newInputStream(file)));
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] copy(InputStream body, Path file) throws IOException {
    MessageDigest digest = Fingerprint.digest();
    try (var out = Files.newOutputStream(file)) {
      var in = new DigestInputStream(body, digest);
      var buffer = new byte[64 * 1024];
      var length = 0L;
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        length += read;
        if (length > LONGEST) {
          throw Body.tooLarge("50 MiB");
        }
        out.write(buffer, 0, read);
      }
    }
    return digest.digest();
  }
}
