package org.redress.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.shared.MarketplaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sealed heads as the database keeps them. */
@Component
class Seals {

  private final JdbcClient jdbc;

  Seals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Another node may have sealed the same head: then its seal stands. */
  void add(SealedHead sealed) {
    jdbc.sql(
            """
            insert into audit_seal (marketplace_id, number, hash, at, key_id, signature)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            sealed.head().marketplace().value(),
            sealed.head().number(),
            sealed.head().hash(),
            sealed.at().atOffset(ZoneOffset.UTC),
            sealed.keyId(),
            sealed.signature())
        .update();
  }

  Optional<SealedHead> last(MarketplaceId marketplace) {
    return jdbc.sql(
            "select * from audit_seal where marketplace_id = ? order by number desc limit 1")
        .param(marketplace.value())
        .query((row, n) -> sealed(row))
        .optional();
  }

  List<SealedHead> all() {
    return jdbc.sql("select * from audit_seal order by marketplace_id, number")
        .query((row, n) -> sealed(row))
        .list();
  }

  private static SealedHead sealed(ResultSet row) throws SQLException {
    return new SealedHead(
        new Head(
            new MarketplaceId(row.getObject("marketplace_id", UUID.class)),
            row.getLong("number"),
            row.getString("hash")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("key_id"),
        row.getString("signature"));
  }
}
