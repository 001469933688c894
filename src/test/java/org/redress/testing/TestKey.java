package org.redress.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import org.redress.signing.InstallationKey;

/** Keys of installations that live as long as a test. */
public final class TestKey {

  private TestKey() {}

  public static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public static InstallationKey fresh() {
    return new InstallationKey(pair());
  }

  /** A file that is there no more after the tests; not made yet. */
  public static Path passingFile(String name) {
    try {
      var folder = Files.createTempDirectory("redress");
      folder.toFile().deleteOnExit();
      var file = folder.resolve(name);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
