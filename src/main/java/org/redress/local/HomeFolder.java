package org.redress.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.Environment;

/** The folder {@code redress.home}: everything an installation keeps on this machine. */
record HomeFolder(Path path) {

  private static final long NEEDED_BYTES = 400L * 1024 * 1024;

  /** The folder of the settings, made where it is not there yet. */
  static HomeFolder of(Environment environment) {
    return at(Path.of(environment.getProperty("redress.home", ".redress")));
  }

  static HomeFolder at(Path path) {
    var absolute = path.toAbsolutePath().normalize();
    try {
      if (!Files.exists(absolute)) {
        Files.createDirectories(absolute, SecretFile.ownerOnly("rwx------"));
      }
      Files.delete(Files.createTempFile(absolute, "write", ".test"));
    } catch (IOException e) {
      throw unwritable(absolute, e);
    }
    return new HomeFolder(absolute);
  }

  /** Refuses a disk on which the databases would stop soon. */
  void needRoom() {
    try {
      needRoom(Files.getFileStore(path).getUsableSpace());
    } catch (IOException e) {
      throw unwritable(path, e);
    }
  }

  void needRoom(long usableBytes) {
    if (usableBytes < NEEDED_BYTES) {
      throw new StartRefused(
          "The disk of the folder %s (redress.home) is full: %d MB are free, at least %d MB are needed."
              .formatted(path, usableBytes >> 20, NEEDED_BYTES >> 20));
    }
  }

  Path credentials() {
    return path.resolve("credentials.json");
  }

  Path signingKey() {
    return path.resolve("signing-key.pem");
  }

  Path auditHeads() {
    return path.resolve("audit-heads.ndjson");
  }

  Path sample() {
    return path.resolve("sample.json");
  }

  Path postgres() {
    return folder("postgres");
  }

  Path broker() {
    return folder("broker");
  }

  Path log(String name) {
    return folder("logs").resolve(name);
  }

  Path lock() {
    return path.resolve("lock");
  }

  private Path folder(String name) {
    try {
      return Files.createDirectories(path.resolve(name));
    } catch (IOException e) {
      throw unwritable(path.resolve(name), e);
    }
  }

  private static StartRefused unwritable(Path folder, IOException cause) {
    return new StartRefused(
        "The folder %s (redress.home) cannot be written: %s.".formatted(folder, cause), cause);
  }
}
