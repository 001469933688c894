package org.redress.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an operator's command was given; where the database is, is found as by verify-audit. */
record OperatorArguments(
    String command,
    List<String> words,
    Map<String, String> options,
    Map<String, String> environment) {

  private static final String COMMON =
      " [--secret-file <file>] [--database <jdbc-url> --user <name>, its password in"
          + " SPRING_DATASOURCE_PASSWORD] [--home <folder>]";
  private static final Set<String> OPTIONS =
      Set.of("--secret-file", "--database", "--user", "--home");

  /** {@code usage} names the words behind the command; IllegalArgumentException says it. */
  static OperatorArguments of(List<String> args, Map<String, String> environment, String usage) {
    var options = new HashMap<String, String>();
    var words = new ArrayList<String>();
    for (var i = 1; i < args.size(); i++) {
      if (OPTIONS.contains(args.get(i)) && i + 1 < args.size()) {
        options.put(args.get(i), args.get(++i));
      } else {
        words.add(args.get(i));
      }
    }
    if (words.size() != usage.split(" ").length - 1
        || words.stream().anyMatch(word -> word.startsWith("--"))) {
      throw new IllegalArgumentException("use it as " + usage + COMMON);
    }
    return new OperatorArguments(args.getFirst(), List.copyOf(words), options, environment);
  }

  String word(int index) {
    return words.get(index);
  }

  VerifyAuditArguments.Database database() {
    var home = options.getOrDefault("--home", environment.getOrDefault("REDRESS_HOME", ".redress"));
    var folder = new HomeFolder(Path.of(home).toAbsolutePath().normalize());
    return new VerifyAuditArguments(null, folder, options, environment).database();
  }

  /** Null where a secret is told at the terminal. */
  @Nullable Path secretFile() {
    var given = options.get("--secret-file");
    return given == null ? null : Path.of(given).toAbsolutePath();
  }
}
