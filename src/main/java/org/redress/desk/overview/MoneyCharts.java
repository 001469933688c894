package org.redress.desk.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;
import org.redress.desk.ChartTable;
import org.redress.desk.ChartTable.Cell;
import org.redress.desk.ChartTable.Row;
import org.redress.desk.ChartTable.Series;
import org.redress.desk.MoneyWords;
import org.redress.desk.ViewerFormat;
import org.redress.refunds.RefundSums.Sum;

/** What customers were paid back, by who paid and who bears it; one chart a currency. */
final class MoneyCharts {

  private MoneyCharts() {}

  static List<ChartTable> byPurses(List<Sum> sums, ViewerFormat format) {
    return sums.stream()
        .collect(groupingBy(Sum::currency, TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(entry -> chart(entry.getKey(), entry.getValue(), format))
        .toList();
  }

  private static ChartTable chart(String currency, List<Sum> sums, ViewerFormat format) {
    return new ChartTable(
        "paid-" + currency,
        "Paid back in " + currency,
        "Who paid, who bears it",
        "lying",
        currency,
        format.digits(currency),
        List.of(new Series("Paid back", "pending")),
        sums.stream().map(sum -> row(sum, format)).toList());
  }

  private static Row row(Sum sum, ViewerFormat format) {
    var label =
        sum.paidBy() == sum.borneBy()
            ? "Paid and borne by " + MoneyWords.of(sum.paidBy())
            : "Paid by %s, borne by %s"
                .formatted(MoneyWords.of(sum.paidBy()), MoneyWords.of(sum.borneBy()));
    return new Row(label, List.of(Cell.money(sum.amount(), sum.currency(), format)));
  }
}
