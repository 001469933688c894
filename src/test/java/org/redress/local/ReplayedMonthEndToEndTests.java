package org.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed in the middle of a month, its end is the same as if nothing had been. */
class ReplayedMonthEndToEndTests {

  @TempDir Path folder;

  @AfterEach
  void leaveNothingRunning() throws IOException {
    StartedRedress.endLeftOnes(folder.resolve("calm"));
    StartedRedress.endLeftOnes(folder.resolve("storm"));
  }

  @Test
  void killingTheBrokerAndTheApplicationInTheMiddleChangesNothingAtTheEnd() throws Exception {
    var undisturbed = undisturbed(folder.resolve("calm"));
    var disturbed = disturbed(folder.resolve("storm"));

    assertThat(undisturbed).hasSize(24);
    assertThat(undisturbed.values().stream().map(List::getFirst))
        .contains("COMPLETED KEPT", "COMPLETED BROKEN", "CANCELLED VOID");
    assertThat(disturbed).containsExactlyInAnyOrderEntriesOf(undisturbed);
  }

  private Map<String, List<String>> undisturbed(Path home) throws Exception {
    var port = FreePorts.find(1).getFirst();
    try (var redress = StartedRedress.on(home, port).awaitReady();
        var client = new RedressClient(home, port)) {
      var month = new ReplayedMonth(client);
      month.tell(day -> {});
      var histories = month.histories();
      redress.stop();
      return histories;
    }
  }

  private Map<String, List<String>> disturbed(Path home) throws Exception {
    var port = FreePorts.find(1).getFirst();
    var running = StartedRedress.on(home, port).awaitReady();
    try (var client = new RedressClient(home, port);
        var redress = new Restartable(home, port, running)) {
      var month = new ReplayedMonth(client);
      month.tell(day -> {
        switch (day) {
          case 7 -> redress.killBroker();
          case 10 -> redress.killApplication();
          case 16 -> {
            redress.killBroker();
            redress.killApplication();
          }
          default -> {}
        }
      });
      var histories = month.histories();
      redress.stop();
      return histories;
    }
  }

  /**
   * An installation whose processes may be killed; the application is started again while the month
   * goes on.
   */
  private static final class Restartable implements AutoCloseable {

    private final Path home;
    private final int port;
    private StartedRedress running;
    private CompletableFuture<Void> restart = CompletableFuture.completedFuture(null);

    Restartable(Path home, int port, StartedRedress running) {
      this.home = home;
      this.port = port;
      this.running = running;
    }

    void killBroker() {
      restart.join();
      running.broker().handle().destroyForcibly();
    }

    void killApplication() throws Exception {
      restart.join();
      running.kill();
      running.close();
      running = StartedRedress.on(home, port);
      restart = CompletableFuture.runAsync(() -> running.awaitReady());
    }

    void stop() throws InterruptedException {
      restart.join();
      running.stop();
    }

    @Override
    public void close() throws Exception {
      running.close();
    }
  }
}
