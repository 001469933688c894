package org.redress.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.redress.casefile.content.CaseFile;
import org.redress.evidence.Visibility;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a ZIP holds beside the manifest and its signature. The signature is over the exact bytes of
 * {@code manifest.json}.
 *
 * @param keyId which of the installation's keys has signed
 * @param createdAt business time
 */
record Manifest(
    String format,
    @JsonProperty("case") CaseNamed dispute,
    Visibility scope,
    Instant createdAt,
    String algorithm,
    String keyId,
    List<Entry> entries) {

  static final String NAME = "manifest.json";
  static final String SIGNATURE = "manifest.sig";
  static final String ALGORITHM = "Ed25519";

  private static final JsonMapper JSON = CaseFileJson.MAPPER;

  /** Which case it is. */
  record CaseNamed(String id, String reference) {}

  /** {@code size} in bytes, {@code sha256} as 64 hexadecimal digits in lower case. */
  record Entry(String name, long size, String sha256) {}

  byte[] bytes() {
    return JSON.writeValueAsBytes(this);
  }

  /** IllegalArgumentException says what is wrong. */
  static Manifest read(byte[] bytes) {
    try {
      var manifest = JSON.readValue(bytes, Manifest.class);
      if (manifest == null || !CaseFile.FORMAT.equals(manifest.format)) {
        // the installation signs other things with the same key
        throw new IllegalArgumentException("it is not of the format " + CaseFile.FORMAT);
      }
      return manifest;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("it is no manifest of a case file", e);
    }
  }
}
