package org.redress.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People with the links by which they set their passwords; of a token only its hash is kept. */
@Component
class PersonRows {

  private static final String PEOPLE =
      """
      select u.*, l.made_by, l.expires_at, l.opened_at, l.opened_from from app_user u
      left join person_link l on l.marketplace_id = u.marketplace_id and l.username = u.username and l.ended_at is null
      where u.marketplace_id = ?\
      """;

  private final JdbcClient jdbc;

  PersonRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose a link is, and until when it is one. */
  record Invited(MarketplaceId marketplace, UUID id, String username, boolean isOpen) {}

  List<Person> all(MarketplaceId marketplace) {
    return jdbc.sql(PEOPLE + " order by u.disabled_at is not null, u.role, u.username")
        .param(marketplace.value())
        .query(PersonRows::person)
        .list();
  }

  Optional<Person> find(MarketplaceId marketplace, String username) {
    return jdbc.sql(PEOPLE + " and u.username = ?")
        .params(marketplace.value(), username)
        .query(PersonRows::person)
        .optional();
  }

  /** In place of the one before, which opens nothing any more. */
  void link(MarketplaceId marketplace, UUID id, String username, Actor by, Link link) {
    endLinks(marketplace, username, link.at());
    jdbc.sql(
            """
            insert into person_link (marketplace_id, id, token_hash, username, made_at, made_by_kind, made_by, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            marketplace.value(),
            id,
            Secrets.hash(link.token()),
            username,
            Timestamp.from(link.at()),
            by.kind().name(),
            by.name(),
            Timestamp.from(link.expiresAt()))
        .update();
  }

  /** What is new about a link. */
  record Link(String token, Instant at, Instant expiresAt) {}

  /** Of two who come at once the second waits, and finds it ended. */
  Optional<Invited> byToken(String token, Instant now) {
    return jdbc.sql("select * from person_link where token_hash = ? for update")
        .param(Secrets.hash(token))
        .query((row, n) ->
            new Invited(
                new MarketplaceId(row.getObject("marketplace_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getTimestamp("ended_at") == null
                    && now.isBefore(row.getTimestamp("expires_at").toInstant())))
        .optional();
  }

  /** Whether it is the first time. */
  boolean noteOpening(Invited invited, String from, Instant at) {
    return jdbc.sql(
                """
                update person_link set opened_at = ?, opened_from = ?
                where marketplace_id = ? and id = ? and opened_at is null
                """)
            .params(Timestamp.from(at), from, invited.marketplace().value(), invited.id())
            .update()
        == 1;
  }

  void endLinks(MarketplaceId marketplace, String username, Instant at) {
    jdbc.sql(
            "update person_link set ended_at = ? where marketplace_id = ? and username = ? and ended_at is null")
        .params(Timestamp.from(at), marketplace.value(), username)
        .update();
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        row.getString("username"),
        row.getString("name"),
        DeskRole.valueOf(row.getString("role")),
        state(row),
        instant(row, "last_sign_in_at"),
        row.getString("in_hand_of"),
        link(row));
  }

  private static Person.State state(ResultSet row) throws SQLException {
    if (row.getTimestamp("disabled_at") != null) {
      return Person.State.DISABLED;
    }
    return row.getTimestamp("password_set_at") == null ? Person.State.INVITED : Person.State.ACTIVE;
  }

  private static Person.@Nullable Link link(ResultSet row) throws SQLException {
    var expires = instant(row, "expires_at");
    return expires == null
        ? null
        : new Person.Link(
            row.getString("made_by"),
            expires,
            instant(row, "opened_at"),
            row.getString("opened_from"));
  }

  private static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
    var at = row.getTimestamp(name);
    return at == null ? null : at.toInstant();
  }
}
