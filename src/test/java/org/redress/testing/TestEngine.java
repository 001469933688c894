package org.redress.testing;

import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.process.test.filters.RecordStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The Zeebe engine of Process Test in this JVM, at an address that is known before it is there. */
public final class TestEngine implements AutoCloseable {

  private final int port = freePort();
  private final ZeebeTestEngine engine = EngineFactory.create(port);
  private boolean there;

  /** Nobody is at its address yet. */
  public static TestEngine away() {
    return new TestEngine();
  }

  public static TestEngine there() {
    var engine = new TestEngine();
    engine.come();
    return engine;
  }

  public void come() {
    engine.start();
    there = true;
  }

  public void register(DynamicPropertyRegistry registry) {
    registry.add("redress.zeebe.grpc-address", () -> "http://127.0.0.1:" + port);
  }

  public ZeebeTestEngine engine() {
    return engine;
  }

  public RecordStream records() {
    return RecordStream.of(engine.getRecordStreamSource());
  }

  @Override
  public void close() {
    if (there) {
      engine.stop();
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
