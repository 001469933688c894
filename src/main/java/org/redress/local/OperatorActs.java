package org.redress.local;

import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The commands by which the installation's operator does what no marketplace may do for itself.
 * They work on the database, also while Redress runs on it, and stand in its audit trail. Exit code
 * 0: it is done; 1: it is refused, and says why; 2: it could not be tried.
 */
public final class OperatorActs {

  private static final Map<String, String> ACTS =
      Map.of(
          "add-guarantor", "add-guarantor <marketplace> <reference>",
          "new-guarantor-key", "new-guarantor-key <marketplace> <reference>",
          "replace-guarantor", "replace-guarantor <marketplace> <reference> <successor>",
          "new-person-link", "new-person-link <marketplace> <user>",
          "confirm-person", "confirm-person <marketplace> <user>");

  /** The first words that they are known by. */
  public static final Set<String> COMMANDS = ACTS.keySet();

  private OperatorActs() {}

  /** {@code args} begin with the command. */
  public static void main(String[] args) {
    var logging = LoggingSystem.get(OperatorActs.class.getClassLoader());
    logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
    System.exit(run(List.of(args), System.getenv(), System.out));
  }

  static int run(List<String> args, Map<String, String> environment, PrintStream out) {
    try {
      var asked =
          OperatorArguments.of(
              args, environment, ACTS.getOrDefault(args.getFirst(), args.getFirst()));
      var database = asked.database();
      try (var connection =
          DriverManager.getConnection(database.url(), database.user(), database.password())) {
        var operator = Operator.on(new SingleConnectionDataSource(connection, true));
        return tell(act(operator, asked), asked, out);
      }
    } catch (SQLException | DataAccessException | IllegalArgumentException e) {
      out.println("not done: " + (e instanceof IllegalArgumentException ? e.getMessage() : e));
      return 2;
    }
  }

  private static Operator.Outcome act(Operator operator, OperatorArguments asked) {
    var marketplace = operator.marketplace(asked.word(0));
    return switch (asked.command()) {
      case "add-guarantor" -> operator.addGuarantor(marketplace, asked.word(1));
      case "new-guarantor-key" -> operator.newGuarantorKey(marketplace, asked.word(1));
      case "replace-guarantor" ->
          operator.replaceGuarantor(marketplace, asked.word(1), asked.word(2));
      case "new-person-link" -> operator.newPersonLink(marketplace, asked.word(1));
      case "confirm-person" -> operator.confirmPerson(marketplace, asked.word(1));
      default -> throw new IllegalArgumentException("no such command: " + asked.command());
    };
  }

  private static int tell(Operator.Outcome outcome, OperatorArguments asked, PrintStream out) {
    return switch (outcome) {
      case Operator.Done(var sentence) -> {
        out.println(sentence);
        yield 0;
      }
      case Operator.Secret(var sentence, var secret) -> {
        out.println(sentence);
        var file = asked.secretFile();
        if (file == null) {
          out.println(secret);
        } else {
          new SecretFile(file).write(secret + "\n");
          out.println("it stands in %s, which only you can read".formatted(file));
        }
        yield 0;
      }
      case Operator.Refused(var why) -> {
        out.println("refused: " + why);
        yield 1;
      }
    };
  }
}
