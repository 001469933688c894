package org.redress.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;

/** The Ed25519 key pair that this installation signs with. */
public final class InstallationKey {

  private static final byte[] PROBE = "redress".getBytes(StandardCharsets.UTF_8);

  private final PrivateKey secret;
  private final VerifyingKey publicKey;

  /** IllegalArgumentException where the two are not a pair. */
  public InstallationKey(KeyPair pair) {
    this.secret = pair.getPrivate();
    this.publicKey = VerifyingKey.of(pair.getPublic());
    if (!publicKey.verifies(PROBE, sign(PROBE))) {
      throw new IllegalArgumentException("the public key belongs to another private key");
    }
  }

  public byte[] sign(byte[] message) {
    try {
      var signing = Signature.getInstance(VerifyingKey.ALGORITHM);
      signing.initSign(secret);
      signing.update(message);
      return signing.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key " + keyId() + " does not sign", e);
    }
  }

  public String keyId() {
    return publicKey.keyId();
  }

  public VerifyingKey publicKey() {
    return publicKey;
  }

  @Override
  public String toString() {
    return "InstallationKey[" + keyId() + "]";
  }
}
