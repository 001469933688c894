package org.redress.guarantee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.access.AccessEvents.KeyIssued;
import org.redress.access.AccessEvents.KeyRenewed;
import org.redress.access.AccessEvents.PersonChanged;
import org.redress.access.DeskRole;
import org.redress.access.KeyHolder;
import org.redress.guarantee.ActOfOperator.What;
import org.redress.guarantee.GuarantorEvents.GuarantorReplaced;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the operator's commands do to a guarantor, which nobody may do behind its back: kept in the
 * transaction of the command, told by whoever calls guarantors, and read on its page of the desk.
 */
@Component
public class ActsOfOperator {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  ActsOfOperator(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** For the commands of the operator, which run without the application. */
  public static ActsOfOperator on(JdbcClient jdbc, Tenancy tenancy) {
    return new ActsOfOperator(jdbc, tenancy);
  }

  /** Whatever a command of the operator made so; most of it touches no guarantor. */
  public void note(Object event) {
    switch (event) {
      case GuarantorReplaced e -> {
        note(e.marketplace(), e.guarantor(), What.REPLACED, e.successor(), e.at());
        note(e.marketplace(), e.successor(), What.NAMED_SUCCESSOR, e.guarantor(), e.at());
      }
      case KeyIssued e -> noteKey(e.marketplace(), e.key(), What.KEY_ISSUED, e.at());
      case KeyRenewed e -> noteKey(e.marketplace(), e.key(), What.KEY_RENEWED, e.at());
      case PersonChanged e when isLetIn(e) ->
          note(e.marketplace(), Guarantor.DEFAULT, What.PERSON_LET_IN, e.user(), e.at());
      default -> {}
    }
  }

  /** The latest first. */
  public List<ActOfOperator> latest(MarketplaceId marketplace, String guarantor, int limit) {
    return tenancy.in(
        marketplace,
        () ->
            jdbc.sql(
                    """
                    select * from guarantor_operator_act where marketplace_id = ? and guarantor = ?
                    order by number desc limit ?
                    """)
                .params(marketplace.value(), guarantor, limit)
                .query((row, n) -> act(row))
                .list());
  }

  /** Of all tenants: what nobody has told yet, the oldest first. */
  public List<ActOfOperator> untold(int limit) {
    return jdbc.sql(
            "select * from guarantor_operator_act where told_at is null order by number limit ?")
        .param(limit)
        .query((row, n) -> act(row))
        .list();
  }

  /** Within the transaction of whoever tells; false where somebody else has. */
  public boolean told(ActOfOperator act, Instant machineTime) {
    return jdbc.sql(
                """
                update guarantor_operator_act set told_at = ?
                where marketplace_id = ? and number = ? and told_at is null
                """)
            .params(Timestamp.from(machineTime), act.marketplace().value(), act.number())
            .update()
        == 1;
  }

  /** A marketplace's own users speak for its first guarantor alone. */
  private static boolean isLetIn(PersonChanged event) {
    return event.what() == PersonChanged.What.RESET && event.role() == DeskRole.GUARANTOR;
  }

  private void noteKey(MarketplaceId marketplace, String key, What what, Instant at) {
    KeyHolder.guarantorOf(key).ifPresent(guarantor -> note(marketplace, guarantor, what, null, at));
  }

  private void note(
      MarketplaceId marketplace, String guarantor, What what, @Nullable String other, Instant at) {
    jdbc.sql(
            """
            insert into guarantor_operator_act (marketplace_id, guarantor, what, other, at)
            values (?, ?, ?, ?, ?)
            """)
        .param(marketplace.value())
        .param(guarantor)
        .param(what.name())
        .param(other)
        .param(Timestamp.from(at))
        .update();
  }

  private static ActOfOperator act(ResultSet row) throws SQLException {
    return new ActOfOperator(
        new MarketplaceId(row.getObject("marketplace_id", UUID.class)),
        row.getLong("number"),
        row.getString("guarantor"),
        What.valueOf(row.getString("what")),
        row.getString("other"),
        row.getTimestamp("at").toInstant());
  }
}
