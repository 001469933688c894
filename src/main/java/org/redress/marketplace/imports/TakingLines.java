package org.redress.marketplace.imports;

import java.util.List;
import org.redress.marketplace.reading.ImportLineReader;
import org.redress.marketplace.reading.Read;
import org.redress.marketplace.reading.StrictJson;
import org.redress.orders.Imported;
import org.redress.orders.ImportedOrder;
import org.redress.orders.ImportingOrders;
import org.redress.shared.FieldProblem;
import org.springframework.stereotype.Component;

/** Reads one line and hands it to the orders. */
@Component
class TakingLines {

  private final ImportingOrders orders;

  TakingLines(ImportingOrders orders) {
    this.orders = orders;
  }

  LineOutcome take(RunningImport running, WaitingLine line) {
    if (line.body() == null) {
      return refused(line, "a line of at most %d bytes".formatted(NdjsonLines.LONGEST));
    }
    return switch (StrictJson.read(line.body(), ImportLineReader::line)) {
      case Read.Sound<ImportedOrder>(var order) -> take(running, line.line(), order);
      case Read.Wrong<ImportedOrder>(var fields) -> new LineOutcome.Refused(line.line(), fields);
      case Read.NotJson<ImportedOrder>(var why) -> refused(line, "JSON, but " + why);
    };
  }

  /**
   * For a line on which the server itself fails, so that it does not keep the others from being
   * taken.
   */
  LineOutcome fail(WaitingLine line) {
    return refused(line, "nothing else: the server failed on this line and logged why");
  }

  private LineOutcome take(RunningImport running, int line, ImportedOrder order) {
    return switch (orders.take(running.marketplace(), order, running.actor())) {
      case Imported.Taken taken -> new LineOutcome.Taken(line);
      case Imported.Known known -> new LineOutcome.Known(line);
      case Imported.Refused(var problems) -> new LineOutcome.Refused(line, problems);
    };
  }

  private static LineOutcome refused(WaitingLine line, String expected) {
    return new LineOutcome.Refused(line.line(), List.of(new FieldProblem("", expected)));
  }
}
