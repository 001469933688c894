package org.redress.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The log of readings as the database keeps it, batch by batch; only ever added to. */
@Component
class Readings {

  private final JdbcClient jdbc;

  Readings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One batch, all of one marketplace; the hash that seals it. */
  String add(MarketplaceId marketplace, UUID batch, List<Reading> readings) {
    var lines =
        IntStream.range(0, readings.size())
            .mapToObj(place -> json(batch, place, readings.get(place)))
            .toList();
    jdbc.sql(
            """
            insert into reading_entry (marketplace_id, batch, place, at, actor_kind, actor_name, what, subject)
            select :marketplace, :batch, (row->>'place')::int, (row->>'at')::timestamptz,
              row->'actor'->>'kind', row->'actor'->>'name', row->>'what', (row->>'subject')::uuid
            from jsonb_array_elements(:rows::jsonb) as row
            """)
        .param("marketplace", marketplace.value())
        .param("batch", batch)
        .param("rows", JsonNodeFactory.instance.arrayNode().addAll(lines).toString())
        .update();
    return hash(lines);
  }

  /** In their order. */
  List<ObjectNode> of(String marketplace, String batch) {
    return jdbc.sql(
            "select * from reading_entry where marketplace_id = ?::uuid and batch = ?::uuid order by place")
        .params(marketplace, batch)
        .query((row, n) -> json(row))
        .list();
  }

  static String hash(List<ObjectNode> lines) {
    var text = lines.stream().map(CanonicalJson::text).toList();
    return Sha256.of(String.join("\n", text).getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode json(UUID batch, int place, Reading reading) {
    var line = JsonNodeFactory.instance.objectNode();
    line.put("batch", batch.toString()).put("place", place);
    line.put("at", reading.at().truncatedTo(ChronoUnit.MICROS).toString());
    line.putObject("actor")
        .put("kind", reading.by().kind().name())
        .put("name", reading.by().name());
    line.put("what", reading.what());
    return line.put("subject", reading.subject() == null ? null : reading.subject().toString());
  }

  private static ObjectNode json(ResultSet row) throws SQLException {
    var line = JsonNodeFactory.instance.objectNode();
    line.put("batch", row.getString("batch")).put("place", row.getInt("place"));
    line.put("at", row.getTimestamp("at").toInstant().toString());
    line.putObject("actor")
        .put("kind", row.getString("actor_kind"))
        .put("name", row.getString("actor_name"));
    line.put("what", row.getString("what"));
    return line.put("subject", row.getString("subject"));
  }
}
