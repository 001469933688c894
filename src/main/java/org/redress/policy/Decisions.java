package org.redress.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.policy.Decision.MatchedRule;
import org.redress.policy.Decision.Undecided;
import org.redress.shared.BusinessClock;
import org.redress.shared.CaseId;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every decision, as it was made; only ever added to. */
@Component
class Decisions {

  private static final TypeReference<TreeMap<String, Object>> VALUES = new TypeReference<>() {};
  private static final TypeReference<TreeMap<String, String>> SENTENCES = new TypeReference<>() {};
  private static final TypeReference<List<MatchedRule>> RULES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Ids ids;
  private final BusinessClock clock;
  private final JsonMapper json =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(
              DeserializationFeature.USE_LONG_FOR_INTS,
              DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  Decisions(JdbcClient jdbc, Ids ids, BusinessClock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  Decision keep(
      MarketplaceId marketplace,
      OrderId about,
      @Nullable CaseId ofCase,
      PolicyEdition edition,
      Finding<?> finding) {
    var decision = of(edition, finding);
    add(marketplace, about, ofCase, decision, null);
    return decision;
  }

  Decision of(PolicyEdition edition, Finding<?> finding) {
    return new Decision(
        ids.next(),
        clock.now().truncatedTo(ChronoUnit.MICROS),
        finding.table(),
        edition.number(),
        edition.hash(),
        finding.inputs(),
        finding.matchedRules(),
        finding.outputs(),
        finding.undecided(),
        finding.explanation());
  }

  List<Decision> about(MarketplaceId marketplace, OrderId order) {
    return jdbc.sql("select * from decision where marketplace_id = ? and order_id = ? order by seq")
        .param(marketplace.value())
        .param(order.value())
        .query((row, ignored) -> decision(row))
        .list();
  }

  List<Decision> in(MarketplaceId marketplace, CaseId ofCase) {
    return jdbc.sql("select * from decision where marketplace_id = ? and case_id = ? order by seq")
        .param(marketplace.value())
        .param(ofCase.value())
        .query((row, ignored) -> decision(row))
        .list();
  }

  void add(
      MarketplaceId marketplace,
      OrderId about,
      @Nullable CaseId ofCase,
      Decision decision,
      @Nullable KnownFacts facts) {
    jdbc.sql(
            """
            insert into decision (marketplace_id, order_id, case_id, id, at, table_name, edition, edition_hash,
              inputs, matched_rules, outputs, undecided, explanation, facts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?::jsonb)
            """)
        .param(marketplace.value())
        .param(about.value())
        .param(ofCase == null ? null : ofCase.value())
        .param(decision.id())
        .param(decision.at().atOffset(ZoneOffset.UTC))
        .param(decision.table())
        .param(decision.edition())
        .param(decision.editionHash())
        .param(json.writeValueAsString(decision.inputs()))
        .param(json.writeValueAsString(decision.matchedRules()))
        .param(json.writeValueAsString(decision.outputs()))
        .param(Optional.ofNullable(decision.undecided()).map(Undecided::name).orElse(null))
        .param(json.writeValueAsString(decision.explanation()))
        .param(facts == null ? null : json.writeValueAsString(facts))
        .update();
  }

  private Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("table_name"),
        row.getInt("edition"),
        row.getString("edition_hash"),
        json.readValue(row.getString("inputs"), VALUES),
        json.readValue(row.getString("matched_rules"), RULES),
        json.readValue(row.getString("outputs"), VALUES),
        Optional.ofNullable(row.getString("undecided")).map(Undecided::valueOf).orElse(null),
        json.readValue(row.getString("explanation"), SENTENCES));
  }
}
