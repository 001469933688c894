package org.redress.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;

/** The database and its two roles: the owner migrates, the application owns nothing. */
record DatabaseRoles(EmbeddedPostgres server, DatabasePasswords passwords) {

  static final String DATABASE = "redress";
  static final String OWNER = "redress_owner";
  static final String APP = "redress_app";

  /** What the server itself says that it runs with. */
  record InForce(String version, String durability) {}

  /** Finds or makes them; may be interrupted and repeated. */
  InForce make() throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection()) {
      role(connection, OWNER, passwords.owner());
      role(connection, APP, passwords.app());
      if (!exists(
          connection, "select 1 from pg_database where datname = '%s'".formatted(DATABASE))) {
        execute(connection, "create database %s owner %s".formatted(DATABASE, OWNER));
      }
      execute(connection, "revoke all on database %s from public".formatted(DATABASE));
      execute(connection, "grant connect on database %s to %s".formatted(DATABASE, APP));
      return inForce(connection);
    }
  }

  private static void role(Connection connection, String name, String password)
      throws SQLException {
    if (!exists(connection, "select 1 from pg_roles where rolname = '%s'".formatted(name))) {
      execute(connection, "create role " + name);
    }
    execute(connection, "alter role %s with login password '%s'".formatted(name, password));
  }

  private static InForce inForce(Connection connection) throws SQLException {
    return new InForce(
        show(connection, "server_version"),
        "fsync %s, synchronous_commit %s"
            .formatted(show(connection, "fsync"), show(connection, "synchronous_commit")));
  }

  private static String show(Connection connection, String setting) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery("show " + setting)) {
      result.next();
      return result.getString(1);
    }
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      return result.next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
