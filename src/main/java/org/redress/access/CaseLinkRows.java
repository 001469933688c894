package org.redress.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.access.CaseLink.State;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of links; of a token only its hash is kept. */
@Component
class CaseLinkRows {

  private final JdbcClient jdbc;

  CaseLinkRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A link with whose it is. */
  record Row(MarketplaceId marketplace, CaseLink link) {}

  void add(MarketplaceId marketplace, CaseLink link, String token) {
    jdbc.sql(
            """
            insert into case_link (marketplace_id, id, token_hash, case_id, party, created_at, created_by_kind, created_by, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            marketplace.value(),
            link.id().value(),
            Secrets.hash(token),
            link.caseId().value(),
            link.party().name(),
            Timestamp.from(link.createdAt()),
            link.createdBy().kind().name(),
            link.createdBy().name(),
            Timestamp.from(link.expiresAt()))
        .update();
  }

  List<CaseLink> ofCase(MarketplaceId marketplace, CaseId caseId, Instant now) {
    return jdbc.sql(
            "select * from case_link where marketplace_id = ? and case_id = ? order by created_at, id")
        .params(marketplace.value(), caseId.value())
        .query((row, number) -> row(row, now).link())
        .list();
  }

  Optional<Row> byToken(String token, Instant now) {
    return jdbc.sql("select * from case_link where token_hash = ?")
        .param(Secrets.hash(token))
        .query((row, number) -> row(row, now))
        .optional();
  }

  /** Of a link that is revoked already nothing changes. */
  boolean revoke(MarketplaceId marketplace, LinkId link, Actor by, Instant at) {
    return jdbc.sql(
                """
                update case_link set revoked_at = ?, revoked_by_kind = ?, revoked_by = ?
                where marketplace_id = ? and id = ? and revoked_at is null
                """)
            .params(
                Timestamp.from(at), by.kind().name(), by.name(), marketplace.value(), link.value())
            .update()
        == 1;
  }

  void noteOpening(MarketplaceId marketplace, LinkId link, Instant at) {
    jdbc.sql("update case_link set last_opened_at = ? where marketplace_id = ? and id = ?")
        .params(Timestamp.from(at), marketplace.value(), link.value())
        .update();
  }

  private static Row row(ResultSet row, Instant now) throws SQLException {
    var expires = row.getTimestamp("expires_at").toInstant();
    var revoked = instant(row, "revoked_at");
    return new Row(
        new MarketplaceId(row.getObject("marketplace_id", UUID.class)),
        new CaseLink(
            new LinkId(row.getObject("id", UUID.class)),
            new CaseId(row.getObject("case_id", UUID.class)),
            Party.valueOf(row.getString("party")),
            row.getTimestamp("created_at").toInstant(),
            actor(row, "created_by"),
            expires,
            revoked,
            revoked == null ? null : actor(row, "revoked_by"),
            instant(row, "last_opened_at"),
            state(expires, revoked, now)));
  }

  private static State state(Instant expires, @Nullable Instant revoked, Instant now) {
    if (revoked != null) {
      return State.REVOKED;
    }
    return now.isBefore(expires) ? State.OPEN : State.EXPIRED;
  }

  private static Actor actor(ResultSet row, String name) throws SQLException {
    return new Actor(Actor.Kind.valueOf(row.getString(name + "_kind")), row.getString(name));
  }

  private static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
    var at = row.getTimestamp(name);
    return at == null ? null : at.toInstant();
  }
}
