package org.redress.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import org.redress.local.RealBroker;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real Zeebe broker 8.5.8 with a clock that can be moved forward, as a child process on free
 * loopback ports. Nothing of it is left when this JVM ends, even by {@code kill -9}.
 */
public final class TestBroker implements AutoCloseable {

  private static final String LEAVE_NOTHING = "kill -9 $(cat \"$0\") 2> /dev/null; rm -rf \"$1\"";

  private final RealBroker broker;

  private TestBroker(RealBroker broker) {
    this.broker = broker;
  }

  /**
   * The one broker of this test run, started at the first call. Its clock is everyone's: never kill
   * it.
   */
  public static TestBroker shared() {
    return Shared.BROKER;
  }

  /** A broker of one's own, to be killed and closed. */
  public static TestBroker start() {
    try {
      var folder = Files.createTempDirectory("redress-test-broker");
      Lifeline.afterThisJvm(LEAVE_NOTHING, RealBroker.pidFile(folder), folder);
      return new TestBroker(RealBroker.start(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public URI grpcAddress() {
    return broker.grpcAddress();
  }

  public URI managementAddress() {
    return broker.managementAddress();
  }

  public void register(DynamicPropertyRegistry registry) {
    registry.add("redress.zeebe.grpc-address", () -> grpcAddress().toString());
    registry.add("redress.zeebe.management-address", () -> managementAddress().toString());
    registry.add("redress.sandbox", () -> "true");
  }

  public ProcessHandle process() {
    return broker.process();
  }

  /** Kills the process and returns when it is dead; it is started again by itself. */
  public void kill() {
    var victim = broker.process();
    victim.destroyForcibly();
    victim.onExit().join();
  }

  /** Waits until a killed broker is back, on the same addresses and data. */
  public void awaitReady() {
    await().atMost(Duration.ofSeconds(90)).until(() -> process().isAlive() && broker.isReady());
  }

  @Override
  public void close() {
    broker.close();
  }

  private static final class Shared {
    private static final TestBroker BROKER = TestBroker.start();
  }
}
