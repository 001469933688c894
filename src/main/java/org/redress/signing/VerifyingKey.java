package org.redress.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** An Ed25519 public key; {@code x} is how a JWK writes it (RFC 8037): base64url, 32 bytes. */
public record VerifyingKey(String x) {

  static final String ALGORITHM = "Ed25519";

  private static final int BYTES = 32;

  /** What comes before the 32 bytes in every encoded Ed25519 key (RFC 8410). */
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  public VerifyingKey {
    if (Base64.getUrlDecoder().decode(x).length != BYTES) {
      throw new IllegalArgumentException("an Ed25519 key has 32 bytes, not " + x);
    }
  }

  static VerifyingKey of(PublicKey key) {
    var encoded = key.getEncoded();
    if (encoded.length != PREFIX.length + BYTES
        || !Arrays.equals(encoded, 0, PREFIX.length, PREFIX, 0, PREFIX.length)) {
      throw new IllegalArgumentException("not an Ed25519 key but " + key.getAlgorithm());
    }
    var bytes = Arrays.copyOfRange(encoded, PREFIX.length, encoded.length);
    return new VerifyingKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Its thumbprint (RFC 7638): who has the key can work it out. */
  public String keyId() {
    var members = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
    try {
      var print =
          MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(print);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public boolean verifies(byte[] message, byte[] signature) {
    try {
      var checking = Signature.getInstance(ALGORITHM);
      checking.initVerify(key());
      checking.update(message);
      return checking.verify(signature);
    } catch (SignatureException e) {
      // not even the form of a signature
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key " + x + " verifies nothing", e);
    }
  }

  private PublicKey key() throws GeneralSecurityException {
    var encoded = Arrays.copyOf(PREFIX, PREFIX.length + BYTES);
    System.arraycopy(Base64.getUrlDecoder().decode(x), 0, encoded, PREFIX.length, BYTES);
    return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
  }
}
