package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TableSetTests {

  private static final String HASH = hash(Map.of("A", "one\ntwo\n", "B", "three"));

  @Test
  void hashesNamesAndContents() {
    assertThat(HASH).matches("sha256:[0-9a-f]{64}");
    assertThat(hash(Map.of("B", "three", "A", "one\ntwo\n"))).isEqualTo(HASH);
    assertThat(hash(Map.of("A", "one\ntwo\n", "C", "three"))).isNotEqualTo(HASH);
    assertThat(hash(Map.of("A", "one\ntwo\n", "B", "tree"))).isNotEqualTo(HASH);
    assertThat(hash(Map.of("A", "one\ntwo\n"))).isNotEqualTo(HASH);
    assertThat(hash(Map.of("A", "one\ntwo\n3", "B", "hree"))).isNotEqualTo(HASH);
  }

  @Test
  void doesNotCountLineEnds() {
    assertThat(hash(Map.of("A", "one\r\ntwo\r\n", "B", "three"))).isEqualTo(HASH);
    assertThat(hash(Map.of("A", "one\rtwo\r", "B", "three"))).isEqualTo(HASH);
  }

  private static String hash(Map<String, String> files) {
    return TableSet.of(files).hash();
  }
}
