package org.redress.engine.broker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A BPMN model of the class path; its file is named after its process. */
public record Model(String processId, String bpmnXml) {

  /** Tells one content from another, e.g. {@code sha256:9f86…}. */
  public String hash() {
    return "sha256:"
        + HexFormat.of().formatHex(sha256().digest(bpmnXml.getBytes(StandardCharsets.UTF_8)));
  }

  String fileName() {
    return processId + ".bpmn";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
