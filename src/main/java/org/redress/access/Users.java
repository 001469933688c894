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

/** The users of the desk. Looked up by name alone: who they are tells whose they are. */
@Component
public class Users {

  private final JdbcClient jdbc;

  Users(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<User> byUsername(String username) {
    return jdbc.sql(
            "select marketplace_id, username, password_hash, role from app_user where username = ?")
        .param(username)
        .query(Users::user)
        .optional();
  }

  void add(User user, Instant at) {
    jdbc.sql(
            """
            insert into app_user (marketplace_id, username, password_hash, role, created_at)
            values (?, ?, ?, ?, ?)\
            """)
        .params(
            user.marketplace().value(),
            user.username(),
            user.passwordHash(),
            user.role().name(),
            at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static User user(ResultSet row, int number) throws SQLException {
    return new User(
        new MarketplaceId(row.getObject("marketplace_id", UUID.class)),
        row.getString("username"),
        row.getString("password_hash"),
        DeskRole.valueOf(row.getString("role")));
  }
}
