package org.redress.marketplace.imports;

import java.util.List;
import java.util.function.Function;
import org.redress.gate.DatabaseAway;
import org.redress.marketplace.imports.Imports.Counts;
import org.redress.shared.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Takes the lines of an import, some in one transaction with the note of what came of them. */
@Component
class RunningImports {

  private static final Logger LOG = LoggerFactory.getLogger(RunningImports.class);
  private static final int CHUNK = 50;

  private final Imports imports;
  private final ImportLines lines;
  private final TakingLines taking;
  private final Tenancy tenancy;

  RunningImports(Imports imports, ImportLines lines, TakingLines taking, Tenancy tenancy) {
    this.imports = imports;
    this.lines = lines;
    this.taking = taking;
    this.tenancy = tenancy;
  }

  /** Takes some lines of each import that nobody else is at; whether there may be more to do. */
  boolean goOn() {
    var worked = false;
    for (var running : imports.running()) {
      worked |= goOn(running);
    }
    return worked;
  }

  private boolean goOn(RunningImport running) {
    try {
      return takeOrGoLineByLine(running);
    } catch (RuntimeException e) {
      DatabaseAway.log(LOG, "Import %s stands still for now".formatted(running.id()), e);
      return false;
    }
  }

  private boolean takeOrGoLineByLine(RunningImport running) {
    try {
      return take(running, CHUNK);
    } catch (RuntimeException e) {
      throwUnlessOfALine(e);
      LOG.warn("A chunk of import {} failed and is taken line by line", running.id(), e);
      return lineByLine(running);
    }
  }

  private boolean lineByLine(RunningImport running) {
    for (var i = 0; i < CHUNK; i++) {
      if (!takeOrFail(running)) {
        return false;
      }
    }
    return true;
  }

  private boolean takeOrFail(RunningImport running) {
    try {
      return take(running, 1);
    } catch (RuntimeException e) {
      throwUnlessOfALine(e);
      LOG.error("A line of import {} cannot be taken", running.id(), e);
      return settle(running, 1, taking::fail);
    }
  }

  /** A database that is away, or a deadlock, says nothing about any line. */
  private static void throwUnlessOfALine(RuntimeException e) {
    if (e instanceof TransactionException
        || DatabaseAway.isCauseOf(e)
        || e instanceof ConcurrencyFailureException) {
      throw e;
    }
  }

  private boolean take(RunningImport running, int most) {
    return settle(running, most, line -> taking.take(running, line));
  }

  private boolean settle(RunningImport running, int most, Function<WaitingLine, LineOutcome> act) {
    return tenancy.in(
        running.marketplace(), () -> imports.claim(running) && settleClaimed(running, most, act));
  }

  private boolean settleClaimed(
      RunningImport running, int most, Function<WaitingLine, LineOutcome> act) {
    imports.begin(running);
    List<LineOutcome> outcomes = lines.next(running, most).stream().map(act).toList();
    lines.settle(running, outcomes);
    imports.add(running, Counts.of(outcomes));
    if (outcomes.size() < most) {
      imports.finish(running);
    }
    return outcomes.size() == most;
  }
}
