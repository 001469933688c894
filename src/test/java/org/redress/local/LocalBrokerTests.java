package org.redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.client.ZeebeClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.testing.TestBroker;

class LocalBrokerTests {

  @TempDir Path folder;

  @Test
  void isStartedAgainOnTheSameAddressWhenItDies() {
    try (var broker = TestBroker.start();
        var client = clientOf(broker)) {
      var before = client.newTopologyRequest().send().join();
      var first = broker.process();

      broker.kill();
      await().atMost(Duration.ofSeconds(30)).until(() -> broker.process().pid() != first.pid());
      broker.awaitReady();

      var after = client.newTopologyRequest().send().join();
      assertThat(after.getGatewayVersion()).isEqualTo("8.5.8");
      assertThat(after.getBrokers().getFirst().getAddress())
          .isEqualTo(before.getBrokers().getFirst().getAddress());
      var last = broker.process();
      broker.close();
      assertThat(last.isAlive()).isFalse();
    }
  }

  @Test
  void refusesAFolderWithoutADistributionInOneSentence() {
    assertThatThrownBy(() -> new BrokerProgram(folder, folder, folder.resolve("broker.log")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("There is no Zeebe broker in " + folder);
  }

  @Test
  void neverTakesAnotherProcessForItsOwn() throws IOException {
    var program = RealBroker.program(folder);
    Files.writeString(RealBroker.pidFile(folder), Long.toString(ProcessHandle.current().pid()));

    assertThat(program.leftover()).isEmpty();
  }

  @Test
  void saysWhereTheLogIsWhenTheBrokerEndsBeforeItIsReady() throws IOException {
    Files.createDirectories(folder.resolve("empty/lib"));
    var program = new BrokerProgram(folder.resolve("empty"), folder, folder.resolve("broker.log"));

    try (var broker = LocalBroker.start(program)) {
      assertThatThrownBy(broker::awaitReady)
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("The Zeebe broker ended with exit code 1")
          .hasMessageContaining(folder.resolve("broker.log").toString());
    }
  }

  private static ZeebeClient clientOf(TestBroker broker) {
    return ZeebeClient.newClientBuilder()
        .grpcAddress(broker.grpcAddress())
        .preferRestOverGrpc(false)
        .usePlaintext()
        .build();
  }
}
