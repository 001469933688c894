package org.redress.desk;

import java.util.List;

/**
 * Numbers that are drawn as a chart and stand in a table below it. {@code digits} are those behind
 * the point of the currency's amounts, 0 for counts; {@code shape} is {@code bars}, {@code
 * stacked}, or {@code lying} for stacked bars of long names.
 */
public record ChartTable(
    String id,
    String title,
    String subject,
    String shape,
    String currency,
    int digits,
    List<Series> series,
    List<Row> rows) {

  /** {@code tone} is a colour of the stylesheet. */
  public record Series(String name, String tone) {}

  /** One value a series. */
  public record Row(String label, List<Cell> cells) {}

  /** A number, and how a person reads it. */
  public record Cell(long value, String text) {

    public static Cell count(long value, ViewerFormat format) {
      return new Cell(value, format.number(value));
    }

    public static Cell money(long value, String currency, ViewerFormat format) {
      return new Cell(value, format.money(value, currency));
    }
  }
}
