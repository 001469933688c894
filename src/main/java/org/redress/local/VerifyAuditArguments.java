package org.redress.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.audit.HeadsFile;

/**
 * What {@code verify-audit} is asked to look at. What is not said is taken from the environment as
 * the application has it, and else from the home folder of the local default.
 */
record VerifyAuditArguments(
    @Nullable Path export,
    HomeFolder home,
    Map<String, String> options,
    Map<String, String> environment) {

  static final String USAGE =
      "verify-audit [<export.ndjson>] [--key <keys.json>] [--heads <audit-heads.ndjson>]"
          + " [--database <jdbc-url> --user <name>, its password in SPRING_DATASOURCE_PASSWORD]"
          + " [--home <folder>]";

  private static final Set<String> OPTIONS =
      Set.of("--key", "--heads", "--database", "--user", "--home");

  /** A PostgreSQL, and who looks at it. */
  record Database(String url, String user, String password) {}

  /** IllegalArgumentException says how it is used. */
  static VerifyAuditArguments of(List<String> args, Map<String, String> environment) {
    var options = new HashMap<String, String>();
    Path export = null;
    for (var i = 0; i < args.size(); i++) {
      var arg = args.get(i);
      if (OPTIONS.contains(arg) && i + 1 < args.size()) {
        options.put(arg, args.get(++i));
      } else if (arg.startsWith("-") || export != null) {
        throw new IllegalArgumentException("use it as " + USAGE);
      } else {
        export = Path.of(arg);
      }
    }
    var home = options.getOrDefault("--home", environment.getOrDefault("REDRESS_HOME", ".redress"));
    return new VerifyAuditArguments(
        export, new HomeFolder(Path.of(home).toAbsolutePath().normalize()), options, environment);
  }

  /** A JWK set; null where it is the home folder's own key. */
  @Nullable Path key() {
    return file("--key");
  }

  /** Those of the home folder only with its key: others have nothing to do with another one. */
  @Nullable HeadsFile heads() {
    var given = file("--heads");
    if (given != null) {
      return new HeadsFile(given);
    }
    var own = home.auditHeads();
    return key() == null && Files.exists(own) ? new HeadsFile(own) : null;
  }

  Database database() {
    var url = options.getOrDefault("--database", environment.get("SPRING_DATASOURCE_URL"));
    if (url == null) {
      return ofHome();
    }
    var user = options.getOrDefault("--user", environment.get("SPRING_DATASOURCE_USERNAME"));
    return new Database(
        url,
        user == null ? DatabaseRoles.APP : user,
        environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""));
  }

  private Database ofHome() {
    var folder = home.path().resolve("postgres");
    var port = Postmaster.portOn(folder.resolve("data"));
    var passwords = folder.resolve("passwords.json");
    if (port.isEmpty() || !Files.exists(passwords)) {
      throw new IllegalArgumentException(
          "no PostgreSQL runs in %s: start Redress there, or name another with --database; %s"
              .formatted(home.path(), USAGE));
    }
    return new Database(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port.get(), DatabaseRoles.DATABASE),
        DatabaseRoles.APP,
        DatabasePasswords.keptIn(passwords).app());
  }

  private @Nullable Path file(String option) {
    var given = options.get(option);
    return given == null ? null : Path.of(given);
  }
}
