package org.redress.marketplace.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.gate.TextGate;
import org.redress.marketplace.web.ApiJson;
import org.redress.shared.FieldProblem;
import org.redress.shared.MarketplaceId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * The lines of imports: kept as sent, then replaced by what came of them. Works within the caller's
 * transaction.
 */
@Component
class ImportLines {

  private static final int BATCH = 500;
  private static final TypeReference<List<FieldProblem>> ERRORS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final TextGate gate;

  ImportLines(JdbcClient jdbc, JdbcTemplate batches, TextGate gate) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.gate = gate;
  }

  /** How many lines there are, and how many of them were refused at once. */
  record Kept(int lines, int refused) {}

  /** Keeps all of them but what must not enter: such a line is refused before it was kept. */
  Kept keep(RunningImport opened, NdjsonLines lines) throws IOException {
    var count = 0;
    var refused = 0;
    var batch = new ArrayList<WaitingLine>();
    for (var line = lines.next(); line != null; line = lines.next()) {
      count++;
      var judged = judged(line);
      refused += judged.turnedAway().isEmpty() ? 0 : 1;
      batch.add(judged);
      if (batch.size() == BATCH) {
        insert(opened, batch);
        batch.clear();
      }
    }
    insert(opened, batch);
    return new Kept(count, refused);
  }

  List<WaitingLine> next(RunningImport running, int most) {
    return jdbc.sql(
            """
            select line, body from import_line
            where marketplace_id = ? and import_id = ? and outcome is null order by line limit ?\
            """)
        .params(running.marketplace().value(), running.id(), most)
        .query((row, number) -> new WaitingLine(row.getInt("line"), row.getBytes("body")))
        .list();
  }

  void settle(RunningImport running, List<LineOutcome> outcomes) {
    batches.batchUpdate(
        """
        update import_line set body = null, outcome = ?, errors = ?::jsonb
        where marketplace_id = ? and import_id = ? and line = ?\
        """,
        outcomes,
        BATCH,
        (statement, outcome) -> {
          statement.setString(1, word(outcome));
          statement.setString(2, errors(outcome));
          statement.setObject(3, running.marketplace().value());
          statement.setObject(4, running.id());
          statement.setInt(5, outcome.line());
        });
  }

  /** The refused lines after this one, in order. */
  List<LineOutcome.Refused> refused(MarketplaceId marketplace, UUID id, int after, int most) {
    return jdbc.sql(
            """
            select line, errors::text as errors from import_line
            where marketplace_id = ? and import_id = ? and outcome = 'REFUSED' and line > ?
            order by line limit ?\
            """)
        .params(marketplace.value(), id, after, most)
        .query((row, number) ->
            new LineOutcome.Refused(
                row.getInt("line"), ApiJson.read(row.getString("errors"), ERRORS)))
        .list();
  }

  private WaitingLine judged(WaitingLine line) {
    var problems = line.body() == null ? List.<FieldProblem>of() : gate.body(line.body());
    return problems.isEmpty() ? line : new WaitingLine(line.line(), null, problems);
  }

  private void insert(RunningImport opened, List<WaitingLine> lines) {
    batches.batchUpdate(
        """
        insert into import_line (marketplace_id, import_id, line, body, outcome, errors)
        values (?, ?, ?, ?, ?, ?::jsonb)\
        """,
        lines,
        BATCH,
        (statement, line) -> {
          statement.setObject(1, opened.marketplace().value());
          statement.setObject(2, opened.id());
          statement.setInt(3, line.line());
          statement.setBytes(4, line.body());
          var refused = !line.turnedAway().isEmpty();
          statement.setString(5, refused ? "REFUSED" : null);
          statement.setString(6, refused ? ApiJson.text(line.turnedAway()) : null);
        });
  }

  private static String word(LineOutcome outcome) {
    return switch (outcome) {
      case LineOutcome.Taken taken -> "TAKEN";
      case LineOutcome.Known known -> "KNOWN";
      case LineOutcome.Refused refused -> "REFUSED";
    };
  }

  private static @Nullable String errors(LineOutcome outcome) {
    return outcome instanceof LineOutcome.Refused refused ? ApiJson.text(refused.errors()) : null;
  }
}
