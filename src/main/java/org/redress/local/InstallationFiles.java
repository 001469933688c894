package org.redress.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import org.redress.audit.HeadsFile;
import org.redress.signing.InstallationKey;
import org.redress.signing.KeyPem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The files that the application itself needs: the key that it signs with, made in the home folder
 * where the settings name none, and the heads of the audit trail.
 */
@Configuration(proxyBeanMethods = false)
class InstallationFiles {

  private static final String KEY_SETTING = "redress.signing.private-key-file";
  private static final String HEADS_SETTING = "redress.audit.heads-file";

  @Bean
  InstallationKey installationKey(Environment settings) {
    var given = settings.getProperty(KEY_SETTING);
    return given == null || given.isBlank()
        ? ownKey(HomeFolder.of(settings))
        : key(Path.of(given), given(Path.of(given)));
  }

  @Bean
  HeadsFile auditHeads(Environment settings) {
    var given = settings.getProperty(HEADS_SETTING);
    return new HeadsFile(
        given == null || given.isBlank()
            ? HomeFolder.of(settings).auditHeads()
            : Path.of(given).toAbsolutePath());
  }

  private static InstallationKey ownKey(HomeFolder home) {
    var file = new SecretFile(home.signingKey());
    return key(file.path(), file.read().orElseGet(() -> make(file)));
  }

  private static String make(SecretFile file) {
    try {
      var pem = KeyPem.write(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
      file.write(pem);
      return pem;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String given(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new StartRefused(
          "The file %s (%s) cannot be read: %s.".formatted(file, KEY_SETTING, e), e);
    }
  }

  private static InstallationKey key(Path file, String pem) {
    try {
      return new InstallationKey(KeyPem.read(pem));
    } catch (IllegalArgumentException e) {
      throw new StartRefused(
          "The file %s (%s) is not the PEM of an Ed25519 private key with its public key below it: %s."
              .formatted(file, KEY_SETTING, e.getMessage()),
          e);
    }
  }
}
