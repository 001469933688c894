package org.redress.engine.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the clock of the sandbox is kept. */
@Component
@ConditionalOnBooleanProperty("redress.sandbox")
class ClockRow {

  private final JdbcClient jdbc;

  ClockRow(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ClockState read() {
    return jdbc.sql("select offset_millis, frozen_at, shift_millis from sandbox_clock")
        .query(ClockRow::state)
        .single();
  }

  void write(ClockState state) {
    jdbc.sql("update sandbox_clock set offset_millis = ?, frozen_at = ?, shift_millis = ?")
        .param(state.offset().toMillis())
        .param(
            Optional.ofNullable(state.frozenAt())
                .map(at -> at.atOffset(ZoneOffset.UTC))
                .orElse(null))
        .param(state.shift().toMillis())
        .update();
  }

  private static ClockState state(ResultSet row, int number) throws SQLException {
    var frozenAt = row.getObject("frozen_at", OffsetDateTime.class);
    return new ClockState(
        Duration.ofMillis(row.getLong("offset_millis")),
        frozenAt == null ? null : frozenAt.toInstant(),
        Duration.ofMillis(row.getLong("shift_millis")));
  }
}
