package org.redress.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.redress.shared.MarketplaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The editions of all marketplaces, with the content of their tables; only ever added to. */
@Component
class Editions {

  private final JdbcClient jdbc;

  Editions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the transaction ends nobody else adds an edition to this marketplace. */
  void lock(MarketplaceId marketplace) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("policy_edition " + marketplace)
        .query(row -> {});
  }

  Optional<PolicyEdition> latest(MarketplaceId marketplace) {
    return jdbc.sql(
            "select * from policy_edition where marketplace_id = ? order by number desc limit 1")
        .param(marketplace.value())
        .query(Editions::edition)
        .optional();
  }

  Optional<PolicyEdition> find(MarketplaceId marketplace, int number) {
    return jdbc.sql("select * from policy_edition where marketplace_id = ? and number = ?")
        .param(marketplace.value())
        .param(number)
        .query(Editions::edition)
        .optional();
  }

  /**
   * The highest number counts: in a sandbox the clock may have stood later when an earlier edition
   * came.
   */
  Optional<PolicyEdition> inForceAt(MarketplaceId marketplace, Instant at) {
    return jdbc.sql(
            """
            select * from policy_edition
            where marketplace_id = ? and (number = 1 or holds_from <= ?)
            order by number desc limit 1
            """)
        .param(marketplace.value())
        .param(at.atOffset(ZoneOffset.UTC))
        .query(Editions::edition)
        .optional();
  }

  Optional<String> content(MarketplaceId marketplace, int edition, String table) {
    return jdbc.sql(
            "select content from policy_table where marketplace_id = ? and edition = ? and name = ?")
        .param(marketplace.value())
        .param(edition)
        .param(table)
        .query(String.class)
        .optional();
  }

  void add(MarketplaceId marketplace, PolicyEdition edition, TableSet tables) {
    jdbc.sql(
            "insert into policy_edition (marketplace_id, number, hash, pack, holds_from) values (?, ?, ?, ?, ?)")
        .param(marketplace.value())
        .param(edition.number())
        .param(edition.hash())
        .param(edition.pack())
        .param(edition.from().atOffset(ZoneOffset.UTC))
        .update();
    tables
        .contents()
        .forEach((name, content) -> addTable(marketplace, edition.number(), name, content));
  }

  private void addTable(MarketplaceId marketplace, int edition, String name, String content) {
    jdbc.sql(
            "insert into policy_table (marketplace_id, edition, name, content) values (?, ?, ?, ?)")
        .param(marketplace.value())
        .param(edition)
        .param(name)
        .param(content)
        .update();
  }

  private static PolicyEdition edition(ResultSet row, int ignored) throws SQLException {
    return new PolicyEdition(
        row.getInt("number"),
        row.getString("hash"),
        row.getString("pack"),
        row.getObject("holds_from", OffsetDateTime.class).toInstant());
  }
}
