package org.redress.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * An Ed25519 key pair as text: the private key (PKCS #8) and the public one below it, each a PEM
 * block, because the JDK cannot work out the one from the other. {@code openssl genpkey -algorithm
 * ed25519} and {@code openssl pkey -pubout} write them.
 */
public final class KeyPem {

  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";
  private static final String BEGIN = "-----BEGIN %s-----";
  private static final String END = "-----END %s-----";

  private KeyPem() {}

  public static String write(KeyPair pair) {
    return block(PRIVATE, pair.getPrivate()) + block(PUBLIC, pair.getPublic());
  }

  /** IllegalArgumentException says what is missing or wrong. */
  public static KeyPair read(String pem) {
    try {
      var keys = KeyFactory.getInstance(VerifyingKey.ALGORITHM);
      return new KeyPair(
          keys.generatePublic(new X509EncodedKeySpec(bytes(pem, PUBLIC))),
          keys.generatePrivate(new PKCS8EncodedKeySpec(bytes(pem, PRIVATE))));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("it holds no Ed25519 key", e);
    }
  }

  private static String block(String kind, Key key) {
    var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    return "%s\n%s\n%s\n"
        .formatted(
            BEGIN.formatted(kind), lines.encodeToString(key.getEncoded()), END.formatted(kind));
  }

  private static byte[] bytes(String pem, String kind) {
    var block =
        Pattern.compile(BEGIN.formatted(kind) + "([A-Za-z0-9+/=\\s]+)" + END.formatted(kind))
            .matcher(pem);
    if (!block.find()) {
      throw new IllegalArgumentException("it has no block " + kind);
    }
    return Base64.getMimeDecoder().decode(block.group(1));
  }
}
