package org.redress.local;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL and the Zeebe broker of this machine, on one home folder that nobody else uses
 * meanwhile. May be closed from another thread at any time, also while it starts.
 */
final class LocalStores implements AutoCloseable {

  private final HomeLock lock;
  private @Nullable CompletableFuture<LocalPostgres> postgres;
  private @Nullable LocalBroker broker;
  private boolean closed;

  LocalStores(HomeFolder home) {
    this.lock = HomeLock.take(home);
  }

  /** Begins to start PostgreSQL; {@link #awaitReady} waits for it. */
  synchronized void startPostgres(HomeFolder home) {
    refuseIfClosed();
    postgres = CompletableFuture.supplyAsync(() -> LocalPostgres.start(home));
  }

  /** Begins to start the broker; {@link #awaitReady} waits for it. */
  synchronized void startBroker(BrokerProgram program) {
    refuseIfClosed();
    broker = LocalBroker.start(program);
  }

  /** The settings by which the application reaches what was started. */
  Map<String, Object> awaitReady() {
    var properties = new HashMap<String, Object>();
    if (postgres != null) {
      properties.putAll(join(postgres).properties());
    }
    if (broker != null) {
      properties.putAll(awaitReady(broker));
    }
    return properties;
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (broker != null) {
      broker.close();
      StartLog.say("The Zeebe broker is stopped");
    }
    if (postgres != null) {
      postgres.handle(LocalStores::closeIfStarted).join();
    }
    lock.close();
  }

  private static boolean closeIfStarted(
      @Nullable LocalPostgres started, @Nullable Throwable failure) {
    if (started != null) {
      started.close();
      StartLog.say("PostgreSQL is stopped");
    }
    return true;
  }

  private static Map<String, Object> awaitReady(LocalBroker broker) {
    try {
      broker.awaitReady();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("The start was interrupted.", e);
    }
    StartLog.say(
        "Zeebe broker 8.5 ready on %s (Zeebe Community License 1.1)"
            .formatted(broker.grpcAddress()));
    return Map.of(
        "redress.zeebe.grpc-address", broker.grpcAddress().toString(),
        "redress.zeebe.management-address", broker.managementAddress().toString());
  }

  private static LocalPostgres join(CompletableFuture<LocalPostgres> postgres) {
    try {
      return postgres.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof StartRefused refused) {
        throw refused;
      }
      throw e;
    }
  }

  private void refuseIfClosed() {
    if (closed) {
      throw new StartRefused("The start was interrupted.");
    }
  }
}
