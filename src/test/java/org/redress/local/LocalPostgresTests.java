package org.redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTests {

  /** One for all, so that the server is unpacked once. */
  @TempDir static Path folder;

  @Test
  void isDurableAndSpeaksOnlyToItsRolesAndKeepsWhatItHasOverARestart() throws Exception {
    var home = HomeFolder.at(folder.resolve("home"));
    try (var postgres = LocalPostgres.start(home);
        var owner = asOwner(postgres.properties());
        var app = asApplication(postgres.properties())) {
      assertThat(answer(app, "show fsync")).isEqualTo("on");
      assertThat(answer(app, "show synchronous_commit")).isEqualTo("on");
      assertThat(answer(app, "show listen_addresses")).isEqualTo("127.0.0.1");
      execute(owner, "create table thing (name text)");
      execute(owner, "insert into thing values ('kept')");
      assertThatThrownBy(() -> execute(app, "create table mine (name text)"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> answer(app, "select name from thing"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> connect(url(postgres), "postgres", "postgres"))
          .hasMessageContaining("password authentication failed");
    }

    try (var again = LocalPostgres.start(home);
        var owner = asOwner(again.properties())) {
      assertThat(answer(owner, "select name from thing")).isEqualTo("kept");
    }
    assertThat(Postmaster.on(home.postgres().resolve("data"))).isEmpty();
    assertThat(home.postgres().resolve("superuser.initial")).doesNotExist();
  }

  @Test
  void isStartedAgainOnTheSamePortAndDataWhereItDied() throws Exception {
    var home = HomeFolder.at(folder.resolve("killed"));
    var data = home.postgres().resolve("data");
    try (var postgres = LocalPostgres.start(home)) {
      var settings = postgres.properties();
      try (var owner = asOwner(settings)) {
        execute(owner, "create table thing (name text)");
        execute(owner, "insert into thing values ('kept')");
      }
      var first = Postmaster.on(data).orElseThrow();
      first.handle().destroyForcibly();
      first.handle().onExit().join();

      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .ignoreExceptions()
          .until(() -> {
            try (var owner = asOwner(settings)) {
              return answer(owner, "select name from thing").equals("kept");
            }
          });
      assertThat(Postmaster.on(data)).isPresent().get().isNotEqualTo(first);
      assertThat(postgres.properties()).isEqualTo(settings);
    }
    assertThat(Postmaster.on(data)).isEmpty();
  }

  @Test
  void beginsAnewWhereTheVeryFirstStartWasInterrupted() throws Exception {
    var home = HomeFolder.at(folder.resolve("interrupted"));
    Files.createDirectories(home.postgres().resolve("data"));
    Files.writeString(home.postgres().resolve("data").resolve("postgresql.conf"), "half");

    try (var postgres = LocalPostgres.start(home);
        var app = asApplication(postgres.properties())) {
      assertThat(answer(app, "select current_user")).isEqualTo("redress_app");
    }
  }

  @Test
  void keepsItsPasswordsWhereOnlyTheOwnerReadsThem() throws IOException {
    var file = folder.resolve("passwords.json");

    var made = DatabasePasswords.keptIn(file);

    assertThat(DatabasePasswords.keptIn(file)).isEqualTo(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(made.toString()).doesNotContain(made.owner());
  }

  private static String url(LocalPostgres postgres) {
    return text(postgres.properties(), "spring.datasource.url");
  }

  private static Connection asOwner(Map<String, Object> settings) throws SQLException {
    return connect(
        text(settings, "spring.flyway.url"),
        text(settings, "spring.flyway.user"),
        text(settings, "spring.flyway.password"));
  }

  private static Connection asApplication(Map<String, Object> settings) throws SQLException {
    return connect(
        text(settings, "spring.datasource.url"),
        text(settings, "spring.datasource.username"),
        text(settings, "spring.datasource.password"));
  }

  private static String text(Map<String, Object> settings, String name) {
    return String.valueOf(settings.get(name));
  }

  private static Connection connect(String url, String user, String password) throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  private static String answer(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
