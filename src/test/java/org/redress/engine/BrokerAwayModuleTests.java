package org.redress.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.orders.Watch.NEVER;

import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.redress.engine.outbox.Outbox;
import org.redress.orders.OrderEvents.OrderRegistered;
import org.redress.orders.Watch;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.redress.testing.TestDatabase;
import org.redress.testing.TestEngine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = EngineAlone.class)
class BrokerAwayModuleTests {

  private static final TestEngine ENGINE = TestEngine.away();

  @Autowired private ApplicationEventPublisher events;
  @Autowired private Tenancy tenancy;
  @Autowired private Outbox outbox;
  @Autowired private BrokerHealth health;
  @Autowired private EngineRunning running;

  @DynamicPropertySource
  static void surroundings(DynamicPropertyRegistry registry) {
    TestDatabase.empty().register(registry);
    ENGINE.register(registry);
  }

  @Test
  @Timeout(120)
  void whatWasAcceptedWhileTheBrokerIsAwayRunsWhenItIsBackAndTheEngineStopsWithoutIt() {
    var market = new MarketplaceId(UUID.randomUUID());
    var order = new OrderId(UUID.randomUUID());
    var watch = new Watch(NEVER, NEVER, NEVER, Instant.parse("2150-04-08T22:00:00Z"), false);
    tenancy.run(
        market,
        () ->
            events.publishEvent(
                new OrderRegistered(market, order, Instant.EPOCH, Actor.SYSTEM, true, watch)));
    assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
    assertThat(health.health().getDetails()).containsEntry("unsentMessages", 1L);

    ENGINE.come();

    await().atMost(Duration.ofSeconds(30)).until(() -> outbox.unsent() == 0);
    await().until(() -> begun(order) == 1);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);

    ENGINE.close();
    await().until(() -> health.health().getStatus().equals(Status.UNKNOWN));
    running.stop();
    assertThat(running.isRunning()).isFalse();
  }

  private static long begun(OrderId order) {
    var records = ENGINE.records().messageStartEventSubscriptionRecords();
    return StreamSupport.stream(records.spliterator(), false)
        .filter(record -> record.getIntent() == MessageStartEventSubscriptionIntent.CORRELATED)
        .filter(record -> record.getValue().getCorrelationKey().equals(order.toString()))
        .count();
  }
}
