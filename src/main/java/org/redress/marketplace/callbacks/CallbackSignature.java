package org.redress.marketplace.callbacks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Standard Webhooks 1.0 says: HMAC-SHA256 over {@code id.timestamp.body}. */
final class CallbackSignature {

  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";

  private CallbackSignature() {}

  /** {@code at} in seconds of the machine's time; a receiver refuses what is minutes old. */
  static String of(String secret, String id, long at, String body) {
    try {
      var key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      var signed = "%s.%d.%s".formatted(id, at, body).getBytes(StandardCharsets.UTF_8);
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
