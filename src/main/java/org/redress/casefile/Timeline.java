package org.redress.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;
import org.redress.shared.CaseEvent;
import org.redress.shared.CaseId;
import org.redress.shared.DomainEvent;
import org.redress.shared.EventName;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
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
      List.of("marketplace", "order", "caseId", "at", "by", "watch");

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
                .query((row, number) -> entry(row))
                .list());
  }

  /** What happened in a case, oldest first. */
  public List<TimelineEntry> ofCase(MarketplaceId marketplace, CaseId ofCase) {
    return tenancy.in(
        marketplace,
        () ->
            jdbc.sql(
                    """
                    select seq, at, kind, actor_kind, actor_name, details from timeline_entry
                    where marketplace_id = :marketplace and case_id = :case order by seq
                    """)
                .param("marketplace", marketplace.value())
                .param("case", ofCase.value())
                .query((row, number) -> entry(row))
                .list());
  }

  /** What happened to an order and in this case of it, without its other cases; oldest first. */
  public List<TimelineEntry> ofCaseAndOrder(
      MarketplaceId marketplace, CaseId ofCase, OrderId order) {
    return tenancy.in(
        marketplace,
        () ->
            jdbc.sql(
                    """
                    select seq, at, kind, actor_kind, actor_name, details from timeline_entry
                    where marketplace_id = :marketplace and order_id = :order
                      and (case_id is null or case_id = :case) order by seq
                    """)
                .param("marketplace", marketplace.value())
                .param("order", order.value())
                .param("case", ofCase.value())
                .query((row, number) -> entry(row))
                .list());
  }

  private TimelineEntry entry(ResultSet row) throws SQLException {
    return new TimelineEntry(
        row.getLong("seq"),
        row.getTimestamp("at").toInstant(),
        row.getString("kind"),
        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_name")),
        json.readValue(row.getString("details"), DETAILS));
  }

  /** Before whoever answers to the event with another one: what came first stands first. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void write(DomainEvent event) {
    var details = json.convertValue(event, DETAILS);
    ELSEWHERE.forEach(details::remove);
    details.values().removeIf(Map.class::isInstance);
    jdbc.sql(
            """
            insert into timeline_entry (marketplace_id, order_id, case_id, at, kind, actor_kind, actor_name, details)
            values (:marketplace, :order, :case, :at, :kind, :actorKind, :actorName, :details::jsonb)
            """)
        .param("marketplace", event.marketplace().value())
        .param("order", event.order().value())
        .param("case", caseOf(event))
        .param("at", Timestamp.from(event.at()))
        .param("kind", EventName.Of.name(event))
        .param("actorKind", event.by().kind().name())
        .param("actorName", event.by().name())
        .param("details", json.writeValueAsString(details))
        .update();
  }

  private static @Nullable UUID caseOf(DomainEvent event) {
    return event instanceof CaseEvent inCase && inCase.caseId() != null
        ? inCase.caseId().value()
        : null;
  }
}
