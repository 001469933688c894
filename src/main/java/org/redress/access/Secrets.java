package org.redress.access;

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

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
