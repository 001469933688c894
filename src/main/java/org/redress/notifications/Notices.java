package org.redress.notifications;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.redress.shared.DomainEvent;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices that parties were given, each once per recipient, reason and occasion. */
@Component
public class Notices {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Ids ids;

  Notices(JdbcClient jdbc, Tenancy tenancy, Ids ids) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.ids = ids;
  }

  /** Oldest first. */
  public List<Notice> about(MarketplaceId marketplace, OrderId order) {
    return tenancy.in(
        marketplace,
        () ->
            jdbc.sql(
                    """
                    select id, at, recipient, reason, language, subject, body from notice
                    where marketplace_id = :marketplace and order_id = :order order by seq
                    """)
                .param("marketplace", marketplace.value())
                .param("order", order.value())
                .query((row, number) ->
                    new Notice(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        Notice.Recipient.valueOf(row.getString("recipient")),
                        Notice.Reason.valueOf(row.getString("reason")),
                        row.getString("language"),
                        row.getString("subject"),
                        row.getString("body")))
                .list());
  }

  /** What is said; {@code occasion} tells several notices for one reason apart. */
  record Words(
      Notice.Reason reason, String occasion, String language, String subject, String body) {}

  void giveCustomer(DomainEvent cause, Words words) {
    jdbc.sql(
            """
            insert into notice (marketplace_id, id, order_id, recipient, reason, occasion, at, language, subject, body)
            values (?, ?, ?, 'CUSTOMER', ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            cause.marketplace().value(),
            ids.next(),
            cause.order().value(),
            words.reason().name(),
            words.occasion(),
            Timestamp.from(cause.at()),
            words.language(),
            words.subject(),
            words.body())
        .update();
  }
}
