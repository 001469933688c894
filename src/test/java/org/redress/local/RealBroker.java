package org.redress.local;

import java.net.URI;
import java.nio.file.Path;

/** The real broker of this module, for the tests of every module. */
public final class RealBroker implements AutoCloseable {

  private final LocalBroker broker;

  private RealBroker(LocalBroker broker) {
    this.broker = broker;
  }

  public static RealBroker start(Path folder) throws InterruptedException {
    var broker = LocalBroker.start(program(folder));
    broker.awaitReady();
    return new RealBroker(broker);
  }

  public static Path pidFile(Path folder) {
    return folder.resolve("broker.pid");
  }

  public URI grpcAddress() {
    return broker.grpcAddress();
  }

  public URI managementAddress() {
    return broker.managementAddress();
  }

  /** The present process; another one after a death. */
  public ProcessHandle process() {
    return broker.current().toHandle();
  }

  public boolean isReady() throws InterruptedException {
    try (var health = new BrokerHealth(broker.managementAddress())) {
      return health.isReady();
    }
  }

  @Override
  public void close() {
    broker.close();
  }

  static BrokerProgram program(Path folder) {
    return new BrokerProgram(distribution(), folder, folder.resolve("broker.log"));
  }

  static Path distribution() {
    return Path.of(
        System.getProperty(
            "redress.local.broker-distribution", "target/broker/camunda-zeebe-8.5.8"));
  }
}
