package org.redress.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The embedded PostgreSQL: durable, on the loopback address, with a password for each of its three
 * roles; started again on the same port and data if it dies.
 */
final class LocalPostgres implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Path folder;
  private final Path log;
  private final DatabasePasswords passwords;
  private final int port = FreePorts.find(1).getFirst();
  private final CountDownLatch closing = new CountDownLatch(1);
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
    Thread.ofVirtual().name("postgres-supervisor").start(postgres::supervise);
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
    return port;
  }

  @Override
  public void close() {
    closing.countDown();
    stop();
  }

  private synchronized void stop() {
    var postmaster = Postmaster.on(data());
    var stopping = server;
    server = null;
    try {
      if (stopping != null) {
        stopping.close();
      }
    } catch (IOException e) {
      StartLog.warn("PostgreSQL was not closed: " + e);
    }
    // The library waits 5 s only; a checkpoint on a slow disk takes longer.
    postmaster.ifPresent(process -> process.awaitEnd(PATIENCE));
  }

  private void supervise() {
    try {
      var pause = LEAST_PAUSE;
      while (closing.getCount() > 0) {
        awaitEnd();
        if (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          StartLog.warn("PostgreSQL ended: starting it again; its log is " + log);
          pause = startAgain() ? LEAST_PAUSE : longer(pause);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitEnd() {
    try {
      Postmaster.on(data()).ifPresent(postmaster -> postmaster.handle().onExit().join());
    } catch (UncheckedIOException | NumberFormatException e) {
      StartLog.warn("It is not known whether PostgreSQL runs, which is looked at again: " + e);
    }
  }

  /**
   * What is left of the server that died gives up the data within a moment; until then it fails.
   */
  private synchronized boolean startAgain() {
    if (closing.getCount() == 0) {
      return false;
    }
    stop();
    try {
      server = builder().start();
      StartLog.say("PostgreSQL is ready again on port %d".formatted(port));
      return true;
    } catch (IOException | RuntimeException e) {
      StartLog.warn("PostgreSQL could not be started again: " + e.getMessage());
      return false;
    }
  }

  private static Duration longer(Duration pause) {
    var twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
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

  private synchronized void start() {
    var complete = folder.resolve("complete");
    try {
      if (!Files.exists(complete)) {
        // An earlier start was interrupted before there was anything of worth: begin anew.
        FileSystemUtils.deleteRecursively(data());
      }
      var firstPassword = new SecretFile(folder.resolve("superuser.initial"));
      firstPassword.write(passwords.superuser());
      server = builder().setLocaleConfig("pwfile", firstPassword.path().toString()).start();
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

  private EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(folder.resolve("software").toFile())
        .setDataDirectory(data())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPort(port)
        .setPGStartupWait(PATIENCE)
        // These reach initdb after the library's own "trust", and win: never a server without
        // passwords.
        .setLocaleConfig("auth", "scram-sha-256")
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
