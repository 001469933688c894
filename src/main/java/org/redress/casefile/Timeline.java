package org.redress.casefile;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.redress.shared.Actor;
import org.redress.shared.DomainEvent;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Everything that happened to an order, in the order in which it became known. */
@Component
public class Timeline {

  private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

  /** What stands in columns of its own, or is of use to the process only. */
  private static final List<String> ELSEWHERE =
      List.of("marketplace", "order", "at", "by", "watch");

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Tenancy tenancy;

  Timeline(JdbcClient jdbc, JsonMapper json, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.json = json;
    this.tenancy = tenancy;
  }

  /** Oldest first. */
  public List<TimelineEntry> of(MarketplaceId marketplace, OrderId order) {
    return tenancy.in(
        marketplace,
        () ->
            jdbc.sql(
                    """
                    select seq, at, kind, actor_kind, actor_name, details from timeline_entry
                    where marketplace_id = :marketplace and order_id = :order order by seq
                    """)
                .param("marketplace", marketplace.value())
                .param("order", order.value())
                .query((row, number) ->
                    new TimelineEntry(
                        row.getLong("seq"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("kind"),
                        new Actor(
                            Actor.Kind.valueOf(row.getString("actor_kind")),
                            row.getString("actor_name")),
                        json.readValue(row.getString("details"), DETAILS)))
                .list());
  }

  @EventListener
  void write(DomainEvent event) {
    var details = json.convertValue(event, DETAILS);
    ELSEWHERE.forEach(details::remove);
    jdbc.sql(
            """
            insert into timeline_entry (marketplace_id, order_id, at, kind, actor_kind, actor_name, details)
            values (?, ?, ?, ?, ?, ?, ?::jsonb)
            """)
        .params(
            event.marketplace().value(),
            event.order().value(),
            Timestamp.from(event.at()),
            event.getClass().getSimpleName(),
            event.by().kind().name(),
            event.by().name(),
            json.writeValueAsString(details))
        .update();
  }
}
