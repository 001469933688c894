package org.redress.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.redress.shared.MarketplaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of the API. A key is 256 random bits, so its SHA-256 needs neither salt nor stretching.
 */
@Component
public class ApiKeys {

  private final JdbcClient jdbc;

  ApiKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<KeyHolder> holderOf(String bearerKey) {
    return jdbc.sql("select marketplace_id, role, name from api_key where key_hash = ?")
        .param(Secrets.hash(bearerKey))
        .query(ApiKeys::holder)
        .optional();
  }

  boolean has(KeyHolder holder) {
    return jdbc.sql("select exists (select from api_key where marketplace_id = ? and name = ?)")
        .params(holder.marketplace().value(), holder.name())
        .query(Boolean.class)
        .single();
  }

  void add(KeyHolder holder, String bearerKey, Instant at) {
    jdbc.sql(
            """
            insert into api_key (marketplace_id, key_hash, name, role, issued_at)
            values (?, ?, ?, ?, ?)\
            """)
        .params(
            holder.marketplace().value(),
            Secrets.hash(bearerKey),
            holder.name(),
            holder.role().name(),
            at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** In place of the key of the same holder, which is nobody's from then on; whether it had one. */
  boolean replace(KeyHolder holder, String bearerKey, Instant at) {
    return jdbc.sql(
                "update api_key set key_hash = ?, issued_at = ? where marketplace_id = ? and name = ?")
            .params(
                Secrets.hash(bearerKey),
                at.atOffset(ZoneOffset.UTC),
                holder.marketplace().value(),
                holder.name())
            .update()
        == 1;
  }

  private static KeyHolder holder(ResultSet row, int number) throws SQLException {
    return new KeyHolder(
        new MarketplaceId(row.getObject("marketplace_id", UUID.class)),
        KeyHolder.Role.valueOf(row.getString("role")),
        row.getString("name"));
  }
}
