package org.redress.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.evidence.EvidenceView.Check;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The items as they lie in the database. Works within the caller's transaction. */
@Component
class EvidenceRows {

  private static final String ITEMS = "select * from evidence where marketplace_id = :marketplace";

  private final JdbcClient jdbc;
  private final JsonMapper json =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              with -> with.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  EvidenceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False where the same file was given before; waits for a transaction that is giving it. */
  boolean keep(MarketplaceId marketplace, EvidenceView item) {
    var file = item.file();
    return jdbc.sql(
                """
                insert into evidence (marketplace_id, id, case_id, order_id, party, type, facts, text, visibility,
                  standing, added_at, actor_kind, actor_name, file_name, file_type, file_size, file_sha256)
                values (:marketplace, :id, :case, :order, :party, :type, :facts::jsonb, :text, :visibility,
                  :standing, :at, :kind, :name, :fileName, :fileType, :fileSize, :sha256)
                on conflict (marketplace_id, case_id, party, type, file_sha256) do nothing
                """)
            .param("marketplace", marketplace.value())
            .param("id", item.id().value())
            .param("case", item.caseId().value())
            .param("order", item.order().value())
            .param("party", item.party().name())
            .param("type", item.type().name())
            .param("facts", json.writeValueAsString(item.facts()))
            .param("text", item.text())
            .param("visibility", item.visibility().name())
            .param("standing", item.standing().name())
            .param("at", Timestamp.from(item.at()))
            .param("kind", item.by().kind().name())
            .param("name", item.by().name())
            .param("fileName", file == null ? null : file.name())
            .param("fileType", file == null ? null : file.type().name())
            .param("fileSize", file == null ? null : file.size())
            .param("sha256", file == null ? null : HexFormat.of().parseHex(file.sha256()))
            .update()
        == 1;
  }

  /** The item that was kept before with the file of this one. */
  EvidenceView same(MarketplaceId marketplace, EvidenceView item) {
    var file = Objects.requireNonNull(item.file());
    var sql =
        ITEMS
            + " and case_id = :case and party = :party and type = :type and file_sha256 = :sha256";
    return items(
            marketplace,
            of(marketplace, sql)
                .param("case", item.caseId().value())
                .param("party", item.party().name())
                .param("type", item.type().name())
                .param("sha256", HexFormat.of().parseHex(file.sha256())))
        .getFirst();
  }

  Optional<EvidenceView> find(MarketplaceId marketplace, EvidenceId id) {
    var one = of(marketplace, ITEMS + " and id = :id").param("id", id.value());
    return items(marketplace, one).stream().findAny();
  }

  /** In the order in which they were added; there has to be a case. */
  List<EvidenceView> ofCases(MarketplaceId marketplace, Collection<CaseId> cases) {
    var ids = cases.stream().map(CaseId::value).toList();
    return items(
        marketplace,
        of(marketplace, ITEMS + " and case_id in (:cases) order by seq").param("cases", ids));
  }

  /** {@code hand} are the accounts that may be behind who checks. */
  void check(MarketplaceId marketplace, EvidenceId id, Check check, Set<String> hand) {
    jdbc.sql(
            """
            insert into evidence_check (marketplace_id, evidence_id, checked_at, actor_kind, actor_name, note, hand)
            values (?, ?, ?, ?, ?, ?, ?::jsonb)
            """)
        .params(
            marketplace.value(),
            id.value(),
            Timestamp.from(check.at()),
            check.by().kind().name(),
            check.by().name(),
            check.note(),
            json.writeValueAsString(hand))
        .update();
  }

  Set<String> checkedBy(MarketplaceId marketplace, CaseId caseId) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select distinct jsonb_array_elements_text(c.hand) from evidence_check c
                join evidence e on e.marketplace_id = c.marketplace_id and e.id = c.evidence_id
                where e.marketplace_id = ? and e.case_id = ?
                """)
            .params(marketplace.value(), caseId.value())
            .query(String.class)
            .list());
  }

  private List<EvidenceView> items(MarketplaceId marketplace, StatementSpec select) {
    var rows = select.query((row, number) -> item(row)).list();
    var checks = checks(marketplace, rows.stream().map(row -> row.id().value()).toList());
    return rows.stream()
        .map(row -> row.checked(checks.getOrDefault(row.id().value(), List.of())))
        .toList();
  }

  private Map<UUID, List<Check>> checks(MarketplaceId marketplace, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return of(
            marketplace,
            "select * from evidence_check where marketplace_id = :marketplace and evidence_id in (:ids) order by seq")
        .param("ids", ids)
        .query((row, number) ->
            Map.entry(
                row.getObject("evidence_id", UUID.class),
                new Check(
                    row.getTimestamp("checked_at").toInstant(), actor(row), row.getString("note"))))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private StatementSpec of(MarketplaceId marketplace, String sql) {
    return jdbc.sql(sql).param("marketplace", marketplace.value());
  }

  private EvidenceView item(ResultSet row) throws SQLException {
    return new EvidenceView(
        new EvidenceId(row.getObject("id", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        new OrderId(row.getObject("order_id", UUID.class)),
        Party.valueOf(row.getString("party")),
        EvidenceType.valueOf(row.getString("type")),
        json.readValue(row.getString("facts"), EvidenceFacts.class),
        row.getString("text"),
        file(row),
        Visibility.valueOf(row.getString("visibility")),
        Standing.valueOf(row.getString("standing")),
        row.getTimestamp("added_at").toInstant(),
        actor(row),
        List.of());
  }

  private static @Nullable KeptFile file(ResultSet row) throws SQLException {
    var name = row.getString("file_name");
    return name == null
        ? null
        : new KeptFile(
            name,
            FileType.valueOf(row.getString("file_type")),
            row.getInt("file_size"),
            HexFormat.of().formatHex(row.getBytes("file_sha256")));
  }

  private static Actor actor(ResultSet row) throws SQLException {
    return new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_name"));
  }
}
