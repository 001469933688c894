package org.redress.desk.guarantor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.redress.desk.ChartTable;
import org.redress.desk.ChartTable.Cell;
import org.redress.desk.ChartTable.Row;
import org.redress.desk.ChartTable.Series;
import org.redress.desk.ViewerFormat;
import org.redress.guarantee.GuarantorMonth;

/** A guarantor's months in one currency: what they come to together, and two charts. */
record MonthCharts(
    String currency,
    String awards,
    String awarded,
    String paid,
    String recovered,
    String writtenOff,
    String outstanding,
    ChartTable given,
    ChartTable money) {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

  /** One for each currency. */
  static List<MonthCharts> of(List<GuarantorMonth> months, ViewerFormat format) {
    return months.stream()
        .collect(groupingBy(GuarantorMonth::currency, TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(entry -> of(entry.getKey(), entry.getValue(), format))
        .toList();
  }

  private static MonthCharts of(String currency, List<GuarantorMonth> months, ViewerFormat format) {
    var owed = sum(months, GuarantorMonth::owed);
    var recovered = sum(months, GuarantorMonth::recovered);
    var writtenOff = sum(months, GuarantorMonth::writtenOff);
    return new MonthCharts(
        currency,
        format.number(sum(months, GuarantorMonth::awards)),
        format.money(sum(months, GuarantorMonth::awarded), currency),
        format.money(sum(months, GuarantorMonth::paid), currency),
        format.money(recovered, currency),
        format.money(writtenOff, currency),
        format.money(owed - recovered - writtenOff, currency),
        given(currency, months, format),
        money(currency, months, format));
  }

  private static ChartTable given(
      String currency, List<GuarantorMonth> months, ViewerFormat format) {
    return new ChartTable(
        "awards-" + currency,
        "Awards per month",
        "Month",
        "bars",
        "",
        0,
        List.of(new Series("Awards", "pending")),
        months.stream()
            .map(it -> new Row(MONTH.format(it.month()), List.of(Cell.count(it.awards(), format))))
            .toList());
  }

  private static ChartTable money(
      String currency, List<GuarantorMonth> months, ViewerFormat format) {
    return new ChartTable(
        "money-" + currency,
        "Money per month",
        "Month",
        "bars",
        currency,
        format.digits(currency),
        List.of(
            new Series("Awarded", "pending"),
            new Series("Paid", "at-risk"),
            new Series("Recovered", "kept"),
            new Series("Written off", "broken")),
        months.stream()
            .map(it ->
                new Row(
                    MONTH.format(it.month()),
                    List.of(
                        Cell.money(it.awarded(), currency, format),
                        Cell.money(it.paid(), currency, format),
                        Cell.money(it.recovered(), currency, format),
                        Cell.money(it.writtenOff(), currency, format))))
            .toList());
  }

  private static long sum(List<GuarantorMonth> months, ToLongFunction<GuarantorMonth> what) {
    return months.stream().mapToLong(what).sum();
  }
}
