package org.redress.casefile.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Rows under a head that is repeated on every page; what is long is wrapped within its column. */
final class Table {

  private static final int GAP = 10;

  /** A row of so many lines stays on one page; a longer one may go over its end. */
  private static final int TOGETHER = 8;

  private final Sheet sheet;
  private final List<Column> columns;

  Table(Sheet sheet, Column... columns) {
    this.sheet = sheet;
    this.columns = List.of(columns);
  }

  /** {@code width} in points; numbers end at its right. */
  record Column(String title, int width, boolean right) {

    static Column of(String title, int width) {
      return new Column(title, width, false);
    }

    static Column number(String title, int width) {
      return new Column(title, width, true);
    }
  }

  void write(List<List<String>> rows) throws IOException {
    sheet.need(4 * Style.BODY.leading());
    head();
    for (var row : rows) {
      row(row, Style.BODY);
    }
    sheet.down(6);
  }

  private void head() throws IOException {
    sheet.down(2);
    cells(columns.stream().map(Column::title).toList(), Style.LABEL);
    sheet.down(Style.LABEL.leading() + 1);
    sheet.fill(0, Sheet.WIDTH, 1, Style.LINE);
    sheet.down(4);
  }

  private void row(List<String> values, Style style) throws IOException {
    var cells = new ArrayList<List<String>>();
    for (var at = 0; at < columns.size(); at++) {
      cells.add(sheet.lines(values.get(at), style, columns.get(at).width() - GAP));
    }
    var height = cells.stream().mapToInt(List::size).max().orElse(1);
    breakBefore(Math.min(height, TOGETHER) * style.leading());
    for (var line = 0; line < height; line++) {
      breakBefore(style.leading());
      var at = line;
      cells(cells.stream().map(cell -> at < cell.size() ? cell.get(at) : "").toList(), style);
      sheet.down(style.leading());
    }
    sheet.down(3);
  }

  private void breakBefore(int height) throws IOException {
    if (sheet.need(height)) {
      head();
    }
  }

  private void cells(List<String> lines, Style style) throws IOException {
    var x = 0;
    for (var at = 0; at < columns.size(); at++) {
      var column = columns.get(at);
      if (column.right()) {
        sheet.textEndingAt(
            x + column.width() - (at == columns.size() - 1 ? 0 : GAP), lines.get(at), style);
      } else {
        sheet.text(x, lines.get(at), style);
      }
      x += column.width();
    }
  }
}
