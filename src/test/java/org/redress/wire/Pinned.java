package org.redress.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What leaves Redress or is kept by it, as it was when it was pinned: a file each below {@code
 * src/test/resources/wire}. A rename in the code must leave them alone; who changes what others
 * read, changes the file by hand, or has it written anew with {@code -Dredress.wire.write=true} and
 * reads the difference.
 */
public final class Pinned {

  private static final Path FOLDER = Path.of("src/test/resources/wire");
  private static final Pattern UNLIKE =
      Pattern.compile(
          "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}|C-[0-9]{6}");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private Pinned() {}

  /** Lines of text. */
  public static void text(String name, String found) {
    var file = FOLDER.resolve(name);
    try {
      if (Boolean.getBoolean("redress.wire.write")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, found);
      }
      assertThat(file).as("a pinned " + name).exists();
      assertThat(found).as(name).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * JSON values by name; ids, hashes and references of cases stand as numbers in the order in which
   * they come, counters, cursors and parts of a second that depend on what else was done are left
   * out.
   */
  public static void json(String file, Map<String, JsonNode> found) {
    var all = JSON.writeValueAsString(JSON.convertValue(new TreeMap<>(found), Object.class));
    var without =
        all.replaceAll("\\.\\d{6}Z", "Z")
            .replaceAll("(?<=\"sequence\" : )\\d+", "1")
            .replaceAll("(?<=\"nextCursor\" : )\"[^\"]*\"", "\"cursor\"");
    text(file, alike(without) + "\n");
  }

  private static String kind(String value) {
    if (value.startsWith("C-")) {
      return "case ";
    }
    return value.length() == 64 ? "hash " : "id ";
  }

  private static String alike(String text) {
    var known = new HashMap<String, String>();
    return UNLIKE
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                known.computeIfAbsent(found.group(), value -> kind(value) + (known.size() + 1))));
  }
}
