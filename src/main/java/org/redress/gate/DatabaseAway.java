package org.redress.gate;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Whether something failed because the database is not there, has no room or no connection left:
 * what was asked for is neither wrong nor our failure, and may be asked again.
 */
public final class DatabaseAway {

  /** Connection lost, no resources (disk, memory, connections), shutdown, failure of its system. */
  private static final Set<String> CLASSES = Set.of("08", "53", "58");

  private static final Set<String> STATES =
      Set.of("57P01", "57P02", "57P03", "57P05", "55P03", "25P03", "25P04");

  private static final int DEEPEST = 20;

  private DatabaseAway() {}

  public static boolean isCauseOf(Throwable failure) {
    var cause = failure;
    for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (saysSo(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** What there is to say about it, on one line. */
  public static String words(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }

  /**
   * One line while the database is away, as loops meet it again and again; else the whole story.
   */
  public static void log(Logger log, String what, Throwable failure) {
    if (isCauseOf(failure)) {
      log.warn("{}: the database cannot be reached, {}", what, words(failure));
    } else {
      log.error(what, failure);
    }
  }

  private static boolean saysSo(Throwable cause) {
    return switch (cause) {
      case DataAccessResourceFailureException e -> true;
      case CannotCreateTransactionException e -> true;
      case PessimisticLockingFailureException e -> true;
      case QueryTimeoutException e -> true;
      case SQLTransientConnectionException e -> true;
      case SQLException e -> isAway(e.getSQLState());
      default -> false;
    };
  }

  private static boolean isAway(@Nullable String state) {
    return state != null
        && state.length() == 5
        && (CLASSES.contains(state.substring(0, 2)) || STATES.contains(state));
  }
}
