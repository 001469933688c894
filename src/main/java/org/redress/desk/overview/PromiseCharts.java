package org.redress.desk.overview;

import java.util.List;
import org.redress.desk.ChartTable;
import org.redress.desk.ChartTable.Cell;
import org.redress.desk.ChartTable.Row;
import org.redress.desk.ChartTable.Series;
import org.redress.desk.ViewerFormat;
import org.redress.orders.PromisesKept.Kept;
import org.redress.orders.PromisesKept.Whose;

/** How many promises were kept, and how many broken. */
final class PromiseCharts {

  private PromiseCharts() {}

  static ChartTable of(Whose whose, List<Kept> all, ViewerFormat format) {
    return new ChartTable(
        whose == Whose.MERCHANT ? "promises-merchants" : "promises-carriers",
        whose == Whose.MERCHANT ? "Promise kept per merchant" : "Promise kept per carrier",
        whose == Whose.MERCHANT ? "Merchant" : "Carrier",
        "lying",
        "",
        0,
        List.of(new Series("Kept", "kept"), new Series("Broken", "broken")),
        all.stream()
            .map(it ->
                new Row(
                    "%s, %d %% kept".formatted(it.name(), percent(it)),
                    List.of(Cell.count(it.kept(), format), Cell.count(it.broken(), format))))
            .toList());
  }

  /** Rounded down: only a promise that was always kept is 100 per cent. */
  private static long percent(Kept it) {
    return it.kept() * 100 / (it.kept() + it.broken());
  }
}
