package org.redress.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.shared.MarketplaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tenants. A marketplace never changes once it is open, so what was read once is kept. */
@Component
public class Marketplaces {

  private static final String SELECT =
      "select id, name, time_zone, country, currency, guarantor from marketplace";

  private final Map<MarketplaceId, Marketplace> known = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;

  Marketplaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Marketplace> find(MarketplaceId id) {
    var cached = known.get(id);
    return cached == null ? read(id) : Optional.of(cached);
  }

  public Marketplace get(MarketplaceId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("No marketplace has the id " + id));
  }

  /** In the order in which they were opened. */
  public List<Marketplace> all() {
    return jdbc.sql(SELECT + " order by opened_at, id").query(Marketplaces::marketplace).list();
  }

  void add(Marketplace marketplace, Instant at) {
    jdbc.sql(
            """
            insert into marketplace (id, name, time_zone, country, currency, guarantor, opened_at)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            marketplace.id().value(),
            marketplace.name(),
            marketplace.timeZone().getId(),
            marketplace.country(),
            marketplace.currency(),
            marketplace.guarantor(),
            at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private Optional<Marketplace> read(MarketplaceId id) {
    return jdbc.sql(SELECT + " where id = ?")
        .param(id.value())
        .query(Marketplaces::marketplace)
        .optional()
        .map(this::keep);
  }

  private Marketplace keep(Marketplace marketplace) {
    known.put(marketplace.id(), marketplace);
    return marketplace;
  }

  private static Marketplace marketplace(ResultSet row, int number) throws SQLException {
    return new Marketplace(
        new MarketplaceId(row.getObject("id", UUID.class)),
        row.getString("name"),
        ZoneId.of(row.getString("time_zone")),
        row.getString("country"),
        row.getString("currency"),
        row.getString("guarantor"));
  }
}
