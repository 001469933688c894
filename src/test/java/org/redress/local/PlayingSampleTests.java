package org.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.shared.MarketplaceId;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.env.MockEnvironment;

class PlayingSampleTests {

  private static final Instant TODAY = Instant.parse("2026-03-06T12:00:00Z");
  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-05");

  @TempDir Path folder;

  private final MarketplaceId marketplace = new MarketplaceId(new UUID(0, 1));
  private final MockEnvironment settings =
      new MockEnvironment().withProperty("redress.sandbox", "true");

  private HomeFolder home;
  private SandboxStandIn sandbox;

  @BeforeEach
  void openSandbox() throws IOException {
    home = HomeFolder.at(folder);
    sandbox = new SandboxStandIn(TODAY);
    settings.setProperty("redress.home", folder.toString());
    settings.setProperty("local.server.port", Integer.toString(sandbox.port()));
    var file = new CredentialsFile(home);
    file.writePending(credentials());
    file.settle(id -> true);
    SamplePlan.of(marketplace).writeTo(home);
  }

  @AfterEach
  void closeSandbox() {
    sandbox.close();
  }

  @Test
  void playsEveryStepOnceAndEndsInThePresent() throws Exception {
    start();

    assertThat(sandbox.clockSettings)
        .hasSize(1)
        .first()
        .asString()
        .contains("2026-01-04T23:00:00Z");
    assertThat(sandbox.writes).hasSameSizeAs(sandbox.keys).isNotEmpty();
    assertThat(sandbox.now).isEqualTo(TODAY);
    assertThat(SamplePlan.in(home))
        .contains(new SamplePlan(marketplace.toString(), FIRST_DAY, SampleStory.DAYS, true));

    var played = sandbox.writes.size();
    start();
    assertThat(sandbox.writes).hasSize(played);
  }

  @Test
  void goesOnWithTheDayOnWhichItWasInterrupted() throws Exception {
    sandbox.failAfterWrites = 40;
    start();
    var interrupted = sandbox.now;
    assertThat(interrupted).isBefore(TODAY);
    assertThat(SamplePlan.in(home).orElseThrow().over()).isFalse();
    // Time goes on while nothing runs: past the evening of the day that is not finished.
    sandbox.now = interrupted.plus(Duration.ofHours(9));

    sandbox.failAfterWrites = Integer.MAX_VALUE;
    start();

    assertThat(sandbox.clockSettings).hasSize(1);
    assertThat(sandbox.now).isEqualTo(TODAY);
    assertThat(sandbox.keys).hasSize(steps());
    // Only the steps of the interrupted day were sent again, under the keys that they had.
    assertThat(sandbox.writes.size() - sandbox.keys.size()).isLessThan(10);
    assertThat(SamplePlan.in(home).orElseThrow().over()).isTrue();
  }

  @Test
  void actsAsTheGuarantorTooAndLeavesOutWhatIsTooLate() throws Exception {
    sandbox.statusOfActs = 409;
    start();

    assertThat(sandbox.keysOfActs).containsExactlyInAnyOrder("Bearer key", "Bearer other");
    assertThat(SamplePlan.in(home).orElseThrow().over()).isTrue();
  }

  @Test
  void endsEarlyWhereAnActIsRefusedForGood() throws Exception {
    sandbox.statusOfActs = 422;
    start();

    assertThat(sandbox.keysOfActs).hasSize(1);
    assertThat(SamplePlan.in(home).orElseThrow().over()).isFalse();
  }

  @Test
  void leavesAnInstallationAloneThatHasOrdersOfItsOwn() throws Exception {
    try (var api = new SampleApi("http://127.0.0.1:" + sandbox.port(), credentials())) {
      api.put(
          SampleStory.beginningOn(FIRST_DAY, ZoneOffset.UTC).on(0).stream()
              .filter(SampleStory.Step.Order.class::isInstance)
              .findFirst()
              .orElseThrow());
    }

    start();

    assertThat(sandbox.writes).hasSize(1);
    assertThat(sandbox.clockSettings).isEmpty();
    assertThat(SamplePlan.in(home).orElseThrow().over()).isTrue();
  }

  @Test
  void isLeftOutWhereItIsNotWanted() throws Exception {
    settings.setProperty("redress.sample", "false");
    start();
    settings.setProperty("redress.sample", "true");
    settings.setProperty("redress.sandbox", "false");
    start();

    assertThat(sandbox.writes).isEmpty();
  }

  private Credentials credentials() {
    return new Credentials(
        "http://localhost",
        new Credentials.MarketplaceKey(marketplace.toString(), "key"),
        new Credentials.GuarantorKey("other"),
        Map.of());
  }

  private static int steps() {
    var story = SampleStory.beginningOn(FIRST_DAY, ZoneOffset.UTC);
    var count = 0;
    for (var day = 0; day < SampleStory.DAYS; day++) {
      count += story.on(day).size();
    }
    return count;
  }

  private void start() throws InterruptedException {
    new PlayingSample(settings, () -> TODAY).run(new DefaultApplicationArguments());
  }
}
