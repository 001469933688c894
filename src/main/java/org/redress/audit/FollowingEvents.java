package org.redress.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened to the orders and cases of a marketplace, in the order in which it was committed: a
 * number is never shown before all lower ones are there.
 */
@Component
public class FollowingEvents {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  FollowingEvents(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** {@code at} is business time, {@code type} the name of the event. */
  public record Happened(
      long number, String type, Instant at, OrderId order, @Nullable CaseId caseId) {}

  /** Numbers grow, with gaps where something happened that is about no order. */
  public List<Happened> after(MarketplaceId marketplace, long number, int most) {
    return tenancy.in(
        marketplace,
        () ->
            jdbc.sql(
                    """
                    select number, event, at, order_id, case_id from audit_entry
                    where marketplace_id = ? and number > ? and order_id is not null
                    order by number limit ?
                    """)
                .params(marketplace.value(), number, most)
                .query((row, n) -> {
                  var claim = row.getObject("case_id", UUID.class);
                  return new Happened(
                      row.getLong("number"),
                      row.getString("event"),
                      row.getObject("at", OffsetDateTime.class).toInstant(),
                      new OrderId(row.getObject("order_id", UUID.class)),
                      claim == null ? null : new CaseId(claim));
                })
                .list());
  }
}
