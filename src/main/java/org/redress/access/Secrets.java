package org.redress.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** The one source of secrets. */
@Component
public class Secrets {

  private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();

  private final SecureRandom random = new SecureRandom();

  /** 256 random bits behind a prefix that tells people and scanners what it is. */
  String apiKey() {
    return "rdk_" + LETTERS.encodeToString(bytes(32));
  }

  /** What the address of a link ends with: 256 random bits, safe within a path. */
  String linkToken() {
    return "rdl_" + LETTERS.encodeToString(bytes(32));
  }

  /** By which a member of staff sets the own password. */
  String personToken() {
    return "rdw_" + LETTERS.encodeToString(bytes(32));
  }

  /** For the provider of a sandbox; nobody has to type it. */
  public String providerSecret() {
    return "rdp_" + LETTERS.encodeToString(bytes(32));
  }

  /** To sign what is told to one stranger by HTTP, as Standard Webhooks writes it. */
  public String callbackSecret() {
    return "whsec_" + Base64.getEncoder().encodeToString(bytes(32));
  }

  String password() {
    return LETTERS.encodeToString(bytes(18));
  }

  /** Keeps the names of the first users of two marketplaces apart. */
  String suffix() {
    return "%08x".formatted(random.nextInt());
  }

  /** How a secret of 256 random bits is kept: it needs neither salt nor stretching. */
  static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
