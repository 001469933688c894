package org.redress.desk.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.redress.desk.ChartTable;
import org.redress.desk.ChartTable.Cell;
import org.redress.desk.ChartTable.Row;
import org.redress.desk.ChartTable.Series;
import org.redress.desk.ViewerFormat;
import org.redress.guarantee.Stakes.Stake;
import org.redress.orders.Exposure;
import org.redress.orders.FindingExposure.OfGuarantor;

/** The cover that is granted, and what of it is taken; one chart a currency. */
final class CoverCharts {

  private static final List<Series> SERIES =
      List.of(
          new Series("Reserved for open cases", "at-risk"),
          new Series("Paid, not yet back", "broken"),
          new Series("Not taken", "kept"));

  private CoverCharts() {}

  static List<ChartTable> ofMerchants(
      List<Exposure> running, List<Stake> taken, ViewerFormat format) {
    return running.stream()
        .collect(groupingBy(Exposure::currency, TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(entry ->
            chart(
                "merchants",
                "Merchant and guarantor",
                entry.getKey(),
                entry.getValue().stream()
                    .map(it ->
                        row(
                            it.merchant() + ", " + it.guarantor(),
                            it.cover(),
                            taken(taken, stake -> concerns(stake, it)),
                            entry.getKey(),
                            format))
                    .toList(),
                format))
        .toList();
  }

  static List<ChartTable> ofGuarantors(
      List<OfGuarantor> running, List<Stake> taken, ViewerFormat format) {
    return running.stream()
        .collect(groupingBy(OfGuarantor::currency, TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(entry ->
            chart(
                "guarantors",
                "Guarantor",
                entry.getKey(),
                entry.getValue().stream()
                    .map(it ->
                        row(
                            it.guarantor(),
                            it.cover(),
                            taken(taken, stake -> concerns(stake, it)),
                            entry.getKey(),
                            format))
                    .toList(),
                format))
        .toList();
  }

  private static boolean concerns(Stake stake, Exposure it) {
    return stake.merchant().equals(it.merchant())
        && stake.guarantor().equals(it.guarantor())
        && stake.currency().equals(it.currency());
  }

  private static boolean concerns(Stake stake, OfGuarantor it) {
    return stake.guarantor().equals(it.guarantor()) && stake.currency().equals(it.currency());
  }

  private record Taken(long reserved, long owed) {}

  private static Taken taken(List<Stake> all, Predicate<Stake> about) {
    var own = all.stream().filter(about).toList();
    return new Taken(
        own.stream().mapToLong(Stake::reserved).sum(), own.stream().mapToLong(Stake::owed).sum());
  }

  private static Row row(
      String label, long cover, Taken taken, String currency, ViewerFormat format) {
    var free = Math.max(0, cover - taken.reserved() - taken.owed());
    return new Row(
        label,
        List.of(
            Cell.money(taken.reserved(), currency, format),
            Cell.money(taken.owed(), currency, format),
            Cell.money(free, currency, format)));
  }

  private static ChartTable chart(
      String id, String subject, String currency, List<Row> rows, ViewerFormat format) {
    return new ChartTable(
        id + "-" + currency,
        "Cover in " + currency,
        subject,
        "lying",
        currency,
        format.digits(currency),
        SERIES,
        rows);
  }
}
