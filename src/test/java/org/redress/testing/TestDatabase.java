package org.redress.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real PostgreSQL for all tests of a run, an empty database for each caller, with the owner who
 * migrates and the role that the application works as.
 */
public final class TestDatabase {

  private static final EmbeddedPostgres SERVER = start();
  private static int databases;

  private final String url;

  private TestDatabase(String url) {
    this.url = url;
  }

  /** A database that nobody else uses. */
  public static synchronized TestDatabase empty() {
    var name = "test_" + ++databases;
    execute("create database " + name + " owner redress_owner");
    return new TestDatabase("jdbc:postgresql://localhost:%d/%s".formatted(SERVER.getPort(), name));
  }

  public String url() {
    return url;
  }

  public void register(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", () -> url);
    registry.add("spring.datasource.username", () -> "redress_app");
    registry.add("spring.datasource.password", () -> "app");
    // Every context of the run is kept: one that nobody uses at the moment holds no connection.
    registry.add("spring.datasource.hikari.maximum-pool-size", () -> "8");
    registry.add("spring.datasource.hikari.minimum-idle", () -> "0");
    registry.add("spring.datasource.hikari.idle-timeout", () -> "10000");
    registry.add("spring.flyway.url", () -> url);
    registry.add("spring.flyway.user", () -> "redress_owner");
    registry.add("spring.flyway.password", () -> "owner");
  }

  private static EmbeddedPostgres start() {
    try {
      // its commits would count among those of whoever counts, and small tables need none
      var server =
          EmbeddedPostgres.builder()
              .setServerConfig("max_connections", "500")
              .setServerConfig("autovacuum", "off")
              .start();
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create role redress_owner login password 'owner'");
        statement.execute("create role redress_app login password 'app'");
      }
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(String sql) {
    try (var connection = SERVER.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
