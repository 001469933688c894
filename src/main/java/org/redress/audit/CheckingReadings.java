package org.redress.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.shared.EventName;
import tools.jackson.databind.node.ObjectNode;

/** Holds the readings that stand behind a row of the chain against what that row says of them. */
final class CheckingReadings {

  private final List<ObjectNode> lines = new ArrayList<>();
  private @Nullable AuditRow sealed;

  static boolean seals(AuditRow row) {
    return row.content().path("event").asString("").equals(EventName.Of.name(ReadingsSealed.class));
  }

  static String batch(AuditRow row) {
    return row.content().at("/facts/batch").asString("");
  }

  void begin(AuditRow row) {
    lines.clear();
    sealed = seals(row) ? row : null;
  }

  void add(ObjectNode reading) {
    lines.add(reading);
  }

  /** What is wrong with those behind the last row; null where nothing is. */
  @Nullable String fault() {
    var row = sealed;
    if (row == null) {
      return lines.isEmpty() ? null : "readings stand behind a row that seals none";
    }
    var said = row.content().at("/facts/sha256").asString("");
    return said.equals(Readings.hash(lines))
        ? null
        : "the readings sealed in row %d were changed".formatted(row.number());
  }
}
