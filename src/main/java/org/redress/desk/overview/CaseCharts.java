package org.redress.desk.overview;

import java.util.Arrays;
import java.util.List;
import org.redress.claims.ClaimAges.Age;
import org.redress.claims.ClaimAges.Count;
import org.redress.claims.Stage;
import org.redress.desk.CaseWords;
import org.redress.desk.ChartTable;
import org.redress.desk.ChartTable.Cell;
import org.redress.desk.ChartTable.Row;
import org.redress.desk.ChartTable.Series;
import org.redress.desk.ViewerFormat;

/** The open cases by stage and age. */
final class CaseCharts {

  private CaseCharts() {}

  static ChartTable byStageAndAge(List<Count> counts, ViewerFormat format) {
    return new ChartTable(
        "cases",
        "Open cases by stage and age",
        "Stage",
        "stacked",
        "",
        0,
        Arrays.stream(Age.values()).map(age -> new Series(word(age), tone(age))).toList(),
        Arrays.stream(Stage.values())
            .filter(stage -> stage != Stage.CLOSED)
            .map(stage -> new Row(CaseWords.of(stage), cells(stage, counts, format)))
            .toList());
  }

  private static List<Cell> cells(Stage stage, List<Count> counts, ViewerFormat format) {
    return Arrays.stream(Age.values())
        .map(age -> Cell.count(count(stage, age, counts), format))
        .toList();
  }

  private static long count(Stage stage, Age age, List<Count> counts) {
    return counts.stream()
        .filter(it -> it.stage() == stage && it.age() == age)
        .mapToLong(Count::claims)
        .sum();
  }

  private static String word(Age age) {
    return switch (age) {
      case UNDER_3_DAYS -> "Under 3 days";
      case UNDER_7_DAYS -> "3 to 7 days";
      case UNDER_14_DAYS -> "7 to 14 days";
      case UNDER_30_DAYS -> "14 to 30 days";
      case OLDER -> "30 days and older";
    };
  }

  private static String tone(Age age) {
    return switch (age) {
      case UNDER_3_DAYS -> "kept";
      case UNDER_7_DAYS -> "pending";
      case UNDER_14_DAYS -> "line-strong";
      case UNDER_30_DAYS -> "at-risk";
      case OLDER -> "broken";
    };
  }
}
