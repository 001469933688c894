package org.redress.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.redress.audit.Verdict;
import org.redress.audit.VerifyingAudit;
import org.redress.signing.InstallationKey;
import org.redress.signing.KeyPem;
import org.redress.signing.KeySet;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The command {@code verify-audit}, which does not start Redress: verifies the audit trails of a
 * database, or an export. Exit code 0: all is right; 1: it names what is not; 2: it could not look.
 */
public final class VerifyAudit {

  public static final String COMMAND = "verify-audit";

  private final VerifyAuditArguments asked;
  private final PrintStream out;

  private VerifyAudit(VerifyAuditArguments asked, PrintStream out) {
    this.asked = asked;
    this.out = out;
  }

  /** {@code args} begin with the word itself. */
  public static void main(String[] args) {
    var logging = LoggingSystem.get(VerifyAudit.class.getClassLoader());
    logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
    System.exit(run(List.of(args).subList(1, args.length), System.getenv(), System.out));
  }

  static int run(List<String> args, Map<String, String> environment, PrintStream out) {
    try {
      var asked = VerifyAuditArguments.of(args, environment);
      return new VerifyAudit(asked, out).verify() ? 0 : 1;
    } catch (IOException | SQLException | IllegalArgumentException e) {
      out.println("not verified: " + (e instanceof IllegalArgumentException ? e.getMessage() : e));
      return 2;
    }
  }

  private boolean verify() throws IOException, SQLException {
    var heads = asked.heads();
    var verifying = VerifyingAudit.with(keys(), heads);
    var export = asked.export();
    var verdicts = export == null ? verifyDatabase(verifying) : List.of(verifying.export(export));
    verdicts.forEach(this::print);
    if (verdicts.isEmpty()) {
      out.println("verified 0 events: nothing has happened yet");
    }
    if (heads == null) {
      out.println(
          "without kept heads (--heads) it stays open whether a later end was cut off with its seals");
    }
    return verdicts.stream().allMatch(Verdict::isSound);
  }

  private List<Verdict> verifyDatabase(VerifyingAudit verifying) throws SQLException {
    var database = asked.database();
    try (var connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      if (asked.key() != null) {
        return verifying.database(jdbc);
      }
      verifying.otherSealers(jdbc).forEach(this::printOther);
      return verifying.knowing(jdbc).database(jdbc);
    }
  }

  private void printOther(String keyId) {
    out.println(
        "sealed by the key %s as well, which the database names as one of this installation: compare it with what you have kept of it"
            .formatted(keyId));
  }

  private KeySet keys() throws IOException {
    var file = asked.key();
    if (file != null) {
      return KeySet.read(Files.readString(file));
    }
    var own = asked.home().signingKey();
    if (!Files.exists(own)) {
      throw new IllegalArgumentException(
          "there is no key in %s: name the public ones with --key".formatted(asked.home().path()));
    }
    var key = new InstallationKey(KeyPem.read(Files.readString(own)));
    return new KeySet(List.of(key.publicKey()));
  }

  private void print(Verdict verdict) {
    var fault = verdict.fault();
    out.println(
        fault == null
            ? "marketplace %s: verified %d events up to number %d, sealed up to %d"
                .formatted(
                    verdict.marketplace(), verdict.upTo(), verdict.upTo(), verdict.sealedUpTo())
            : "marketplace %s: %s".formatted(verdict.marketplace(), fault.sentence()));
  }
}
