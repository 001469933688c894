package org.redress.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.shared.CaseEvent;
import org.redress.shared.CaseId;
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

  private static final String SELECT =
      "select id, at, case_id, recipient, reason, language, subject, body from notice where marketplace_id = ?";

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Ids ids;

  Notices(JdbcClient jdbc, Tenancy tenancy, Ids ids) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.ids = ids;
  }

  /** Those about an order and its cases, oldest first. */
  public List<Notice> about(MarketplaceId marketplace, OrderId order) {
    return read(marketplace, " and order_id = ? order by seq", order.value());
  }

  /** Those about a case, oldest first. */
  public List<Notice> ofCase(MarketplaceId marketplace, CaseId ofCase) {
    return read(marketplace, " and case_id = ? order by seq", ofCase.value());
  }

  private List<Notice> read(MarketplaceId marketplace, String which, UUID id) {
    return tenancy.in(
        marketplace,
        () ->
            jdbc.sql(SELECT + which)
                .params(marketplace.value(), id)
                .query((row, number) -> notice(row))
                .list());
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        row.getObject("case_id", UUID.class),
        Notice.Recipient.valueOf(row.getString("recipient")),
        Notice.Reason.valueOf(row.getString("reason")),
        row.getString("language"),
        row.getString("subject"),
        row.getString("body"));
  }

  /** What is said; {@code occasion} tells several notices for one reason apart. */
  public record Words(
      Notice.Reason reason, String occasion, String language, String subject, String body) {}

  /** In the transaction of the event; a second time for the same occasion is nothing. */
  public void give(DomainEvent cause, Notice.Recipient recipient, Words words) {
    jdbc.sql(
            """
            insert into notice
              (marketplace_id, id, order_id, case_id, recipient, reason, occasion, at, language, subject, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .param(cause.marketplace().value())
        .param(ids.next())
        .param(cause.order().value())
        .param(caseOf(cause))
        .param(recipient.name())
        .param(words.reason().name())
        .param(words.occasion())
        .param(Timestamp.from(cause.at()))
        .param(words.language())
        .param(words.subject())
        .param(words.body())
        .update();
  }

  private static @Nullable UUID caseOf(DomainEvent cause) {
    return cause instanceof CaseEvent inCase && inCase.caseId() != null
        ? inCase.caseId().value()
        : null;
  }
}
