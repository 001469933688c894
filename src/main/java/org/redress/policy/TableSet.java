package org.redress.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All DMN files of an edition by the name of their table; line ends do not count. */
record TableSet(SortedMap<String, String> contents) {

  static TableSet of(Map<String, String> files) {
    var contents = new TreeMap<String, String>();
    files.forEach(
        (name, content) -> contents.put(name, content.replace("\r\n", "\n").replace('\r', '\n')));
    return new TableSet(contents);
  }

  /** {@code sha256:} and 64 hexadecimal digits, over names and contents. */
  String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      contents.forEach((name, content) -> {
        // the lengths keep text from wandering between one file and the next unseen
        digest.update(bytes("%d %s %d ".formatted(name.length(), name, content.length())));
        digest.update(bytes(content));
      });
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
