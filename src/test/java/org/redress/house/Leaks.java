package org.redress.house;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What must not be in a published file: secrets, places of the machine it was written on,
 * unfinished work.
 */
public final class Leaks {

  // A class of one letter keeps a pattern from finding itself.
  private static final Map<String, Pattern> PATTERNS =
      Map.of(
          "a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE [K]EY"),
          "a cloud key", Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"),
          "a token",
              Pattern.compile("\\b(gh[pousr]_[A-Za-z0-9]{30,}|xox[abprs]-[A-Za-z0-9-]{10,})"),
          "a password in an address",
              Pattern.compile("\\b[a-z+]+://[^\\s/:@{}$<>\"']+[:][^\\s/@{}$<>\"']+@"),
          "a workplace folder",
              Pattern.compile(
                  "(?<![\\w.-])(/[w]ork/|/tmp/[w]t\\b|/[r]oot/|/[h]ome/[a-z])|\\.\\./[s]hared/"),
          "a package registry",
              Pattern.compile(
                  "[r]egistry\\.npmjs|repo1?\\.[m]aven|localhost\\.[l]ocaldomain|\\b(nexus|artifactory|verdaccio|registry|pypi|mirror)[\\w-]*\\.[\\w-]+\\.[\\w.]+[:/]"),
          "a private address",
              Pattern.compile(
                  "\\b(10\\.\\d+|192\\.168|172\\.(1[6-9]|2\\d|3[01]))\\.\\d+\\.\\d+\\b"),
          "a download address in a lock file", Pattern.compile("^\\s*\"[r]esolved\":"),
          "unfinished work", Pattern.compile("\\b([T]ODO|[F]IXME|[X]XX|[H]ACK)\\b"));

  private Leaks() {}

  /**
   * Everything found, as file, line and what it is; empty for none. Files that are no text are left
   * out.
   */
  public static List<String> in(Collection<Path> files) throws IOException {
    var found = new ArrayList<String>();
    for (var file : files) {
      try {
        var lines = Files.readAllLines(file);
        IntStream.range(0, lines.size())
            .forEach(index ->
                inLine(lines.get(index))
                    .forEach(what -> found.add("%s:%d %s".formatted(file, index + 1, what))));
      } catch (MalformedInputException e) {
        continue;
      }
    }
    return found;
  }

  private static Stream<String> inLine(String line) {
    return PATTERNS.entrySet().stream()
        .filter(pattern -> pattern.getValue().matcher(line).find())
        .map(Map.Entry::getKey)
        .sorted();
  }
}
