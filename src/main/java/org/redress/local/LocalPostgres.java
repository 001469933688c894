package org.redress.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The embedded PostgreSQL: durable, on the loopback address, with a password for each of its three
 * roles.
 */
final class LocalPostgres implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final Path log;
  private final DatabasePasswords passwords;
  private @Nullable EmbeddedPostgres server;

  private LocalPostgres(HomeFolder home) {
    this.folder = home.postgres();
    this.log = home.log("postgres.log");
    this.passwords = DatabasePasswords.keptIn(folder.resolve("passwords.json"));
  }

  static LocalPostgres start(HomeFolder home) {
    var postgres = new LocalPostgres(home);
    postgres.stopLeftover();
    postgres.start();
    return postgres;
  }

  /** What Spring needs to know to work as the application's role and to migrate as the owner. */
  Map<String, Object> properties() {
    var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), DatabaseRoles.DATABASE);
    return Map.of(
        "spring.datasource.url",
        url,
        "spring.datasource.username",
        DatabaseRoles.APP,
        "spring.datasource.password",
        passwords.app(),
        "spring.flyway.url",
        url,
        "spring.flyway.user",
        DatabaseRoles.OWNER,
        "spring.flyway.password",
        passwords.owner());
  }

  int port() {
    return running().getPort();
  }

  @Override
  public void close() {
    var postmaster = Postmaster.on(data());
    try {
      running().close();
    } catch (IOException e) {
      StartLog.warn("PostgreSQL was not closed: " + e);
    }
    // The library waits 5 s only; a checkpoint on a slow disk takes longer.
    postmaster.ifPresent(process -> process.awaitEnd(PATIENCE));
  }

  private void stopLeftover() {
    Postmaster.on(data())
        .ifPresent(leftover -> {
          StartLog.say(
              "PostgreSQL was left running by an earlier start (process %d): stopping it"
                  .formatted(leftover.pid()));
          leftover.interrupt(PATIENCE);
        });
  }

  private void start() {
    var complete = folder.resolve("complete");
    try {
      if (!Files.exists(complete)) {
        // An earlier start was interrupted before there was anything of worth: begin anew.
        FileSystemUtils.deleteRecursively(data());
      }
      var firstPassword = new SecretFile(folder.resolve("superuser.initial"));
      firstPassword.write(passwords.superuser());
      server = builder(firstPassword.path()).start();
      firstPassword.delete();
      var inForce = new DatabaseRoles(running(), passwords).make();
      Files.writeString(complete, "");
      StartLog.say(
          "PostgreSQL %s ready on port %d, %s"
              .formatted(inForce.version(), port(), inForce.durability()));
    } catch (IOException | SQLException | RuntimeException e) {
      Postmaster.on(data()).ifPresent(process -> process.interrupt(PATIENCE));
      throw new StartRefused(
          "PostgreSQL could not be started (%s); its log is %s.".formatted(e.getMessage(), log), e);
    }
  }

  private EmbeddedPostgres.Builder builder(Path firstPassword) {
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(folder.resolve("software").toFile())
        .setDataDirectory(data())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPort(FreePorts.find(1).getFirst())
        .setPGStartupWait(PATIENCE)
        // These reach initdb after the library's own "trust", and win: never a server without
        // passwords.
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", firstPassword.toString())
        .setLocaleConfig("locale", "C.UTF-8")
        .setConnectConfig("password", passwords.superuser())
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "60")
        .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
  }

  private Path data() {
    return folder.resolve("data");
  }

  private EmbeddedPostgres running() {
    if (server == null) {
      throw new IllegalStateException("PostgreSQL on " + folder + " is not running");
    }
    return server;
  }
}
