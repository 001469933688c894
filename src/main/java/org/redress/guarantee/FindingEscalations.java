package org.redress.guarantee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists what came before a guarantor. */
@Component
public class FindingEscalations {

  private static final Pattern CURSOR = Pattern.compile("([01])\\.(-?\\d{1,18})\\.(\\d{1,18})");

  /** What is open by its deadline, then what is over, the last one first; in microseconds. */
  private static final String PLACED =
      """
      select *, (ended_at is not null)::int as over,
        case when ended_at is null then (extract(epoch from answer_by) * 1000000)::bigint
          else -(extract(epoch from ended_at) * 1000000)::bigint end as place
      from escalation where marketplace_id = :marketplace and guarantor = :guarantor\
      """;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  FindingEscalations(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /**
   * Those that await an award first, what is due first before the rest, then the last that ended. A
   * cursor that no page gave is like the beginning.
   */
  public EscalationPage page(
      MarketplaceId marketplace, String guarantor, @Nullable String cursor, int limit) {
    var found =
        tenancy.in(
            marketplace,
            () -> {
              var after = Placed.behind(cursor);
              return jdbc.sql(
                      "select * from ("
                          + PLACED
                          + ") placed where (over, place, seq) > (:over, :place, :seq)"
                          + " order by over, place, seq limit :limit")
                  .param("marketplace", marketplace.value())
                  .param("guarantor", guarantor)
                  .param("over", after.over())
                  .param("place", after.place())
                  .param("seq", after.seq())
                  .param("limit", limit + 1)
                  .query((row, n) -> new Found(EscalationRows.escalation(row), Placed.of(row)))
                  .list();
            });
    var items = new ArrayList<Escalation>();
    found.stream().limit(limit).map(Found::escalation).forEach(items::add);
    return new EscalationPage(
        List.copyOf(items), found.size() > limit ? found.get(limit - 1).at().cursor() : null);
  }

  /** How many await an award of this guarantor. */
  public long countOpen(MarketplaceId marketplace, String guarantor) {
    return tenancy.in(
        marketplace,
        () ->
            jdbc.sql(
                    "select count(*) from escalation where marketplace_id = ? and guarantor = ? and ended_at is null")
                .params(marketplace.value(), guarantor)
                .query(Long.class)
                .single());
  }

  private record Found(Escalation escalation, Placed at) {}

  private record Placed(int over, long place, long seq) {

    private static final Placed FIRST = new Placed(-1, 0, 0);

    static Placed of(ResultSet row) throws SQLException {
      return new Placed(row.getInt("over"), row.getLong("place"), row.getLong("seq"));
    }

    static Placed behind(@Nullable String cursor) {
      var parts = CURSOR.matcher(cursor == null ? "" : cursor);
      return parts.matches()
          ? new Placed(
              Integer.parseInt(parts.group(1)),
              Long.parseLong(parts.group(2)),
              Long.parseLong(parts.group(3)))
          : FIRST;
    }

    String cursor() {
      return "%d.%d.%d".formatted(over, place, seq);
    }
  }
}
