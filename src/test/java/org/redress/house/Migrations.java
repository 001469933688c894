package org.redress.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A module's first migrations have numbers of its own range; every later one is named by date and
 * time, so that no range runs out and whatever comes later may refer to all that was there before.
 */
public final class Migrations {

  private static final Pattern NAME =
      Pattern.compile(
          "V([1-6]\\d\\d|20\\d\\d_[01]\\d_[0-3]\\d_[0-2]\\d[0-5]\\d)__[a-z0-9_]+\\.sql");

  private Migrations() {}

  /** What is wrong with the names below the folder, which has a folder for each module. */
  public static List<String> misnamed(Path folder) throws IOException {
    var wrong = new ArrayList<String>();
    var known = new HashMap<String, Path>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
          wrong.add(folder.relativize(file) + " is not named V<date>_<time>__<words>.sql");
        } else if (known.putIfAbsent(name.group(1), file) instanceof Path other) {
          wrong.add(folder.relativize(file) + " has the version of " + folder.relativize(other));
        }
      }
    }
    return wrong;
  }
}
