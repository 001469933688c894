package org.redress.marketplace.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** By which a body is known again: its SHA-256. */
public final class Fingerprint {

  private Fingerprint() {}

  static byte[] of(byte[] body) {
    return digest().digest(body);
  }

  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
