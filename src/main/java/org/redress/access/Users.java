package org.redress.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.shared.MarketplaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The users of the desk. Looked up by name alone: who they are tells whose they are. */
@Component
public class Users {

  private static final String ONE = " where marketplace_id = :marketplace and username = :username";

  private final JdbcClient jdbc;

  Users(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<User> byUsername(String username) {
    return jdbc.sql("select * from app_user where username = ?")
        .param(username)
        .query(Users::user)
        .optional();
  }

  /** One who has a password already. */
  void add(User user, Instant at) {
    jdbc.sql(
            """
            insert into app_user (marketplace_id, username, name, password_hash, role, created_at, password_set_at)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            user.marketplace().value(),
            user.username(),
            user.username(),
            user.passwordHash(),
            user.role().name(),
            at.atOffset(ZoneOffset.UTC),
            at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** One who has none yet; false where the name is taken, in whichever marketplace. */
  boolean invite(User user, String name, String by, Instant at) {
    return jdbc.sql(
                """
                insert into app_user (marketplace_id, username, name, password_hash, role, created_at, in_hand_of)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .params(
                user.marketplace().value(),
                user.username(),
                name,
                user.passwordHash(),
                user.role().name(),
                at.atOffset(ZoneOffset.UTC),
                by)
            .update()
        == 1;
  }

  /** Nobody else changes supervisors of this marketplace until the transaction ends. */
  List<String> lockSupervisors(MarketplaceId marketplace) {
    return jdbc.sql(
            """
            select username from app_user where marketplace_id = ? and role = 'SUPERVISOR'
              and disabled_at is null and password_set_at is not null
            order by username for update
            """)
        .param(marketplace.value())
        .query((row, n) -> row.getString(1))
        .list();
  }

  Optional<String> inHandOf(MarketplaceId marketplace, String username) {
    return jdbc.sql("select in_hand_of from app_user" + ONE + " and in_hand_of is not null")
        .params(key(marketplace, username))
        .query(String.class)
        .optional();
  }

  void signedIn(MarketplaceId marketplace, String username, Instant at) {
    change("last_sign_in_at = :at", marketplace, username, Map.of("at", Timestamp.from(at)));
  }

  void disable(MarketplaceId marketplace, String username, Instant at) {
    change(
        "disabled_at = :at, stamp = stamp + 1",
        marketplace,
        username,
        Map.of("at", Timestamp.from(at)));
  }

  void enable(MarketplaceId marketplace, String username) {
    change("disabled_at = null, stamp = stamp + 1", marketplace, username, Map.of());
  }

  void give(MarketplaceId marketplace, String username, DeskRole role) {
    change("role = :role, stamp = stamp + 1", marketplace, username, Map.of("role", role.name()));
  }

  /** The password it had is dead; {@code hand} is null where nobody of the desk did it. */
  void reset(MarketplaceId marketplace, String username, String hash, @Nullable String hand) {
    change(
        "password_hash = :hash, password_set_at = null, confirmed_by = null, in_hand_of = nullif(:hand, ''), stamp = stamp + 1",
        marketplace,
        username,
        Map.of("hash", hash, "hand", hand == null ? "" : hand));
  }

  void setPassword(MarketplaceId marketplace, String username, String hash, Instant at) {
    change(
        "password_hash = :hash, password_set_at = :at, stamp = stamp + 1",
        marketplace,
        username,
        Map.of("hash", hash, "at", Timestamp.from(at)));
  }

  void confirm(MarketplaceId marketplace, String username, String by) {
    change("in_hand_of = null, confirmed_by = :by", marketplace, username, Map.of("by", by));
  }

  private void change(
      String what, MarketplaceId marketplace, String username, Map<String, ?> params) {
    jdbc.sql("update app_user set " + what + ONE)
        .params(key(marketplace, username))
        .params(params)
        .update();
  }

  private static Map<String, ?> key(MarketplaceId marketplace, String username) {
    return Map.of("marketplace", marketplace.value(), "username", username);
  }

  private static User user(ResultSet row, int number) throws SQLException {
    return new User(
        new MarketplaceId(row.getObject("marketplace_id", UUID.class)),
        row.getString("username"),
        row.getString("password_hash"),
        DeskRole.valueOf(row.getString("role")),
        row.getTimestamp("disabled_at") == null && row.getTimestamp("password_set_at") != null,
        row.getInt("stamp"));
  }
}
