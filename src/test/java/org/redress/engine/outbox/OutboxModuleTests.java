package org.redress.engine.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.redress.orders.Watch.NEVER;

import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.engine.EngineAlone;
import org.redress.orders.OrderEvents.CourseChanged;
import org.redress.orders.OrderEvents.CourseChanged.Step;
import org.redress.orders.OrderEvents.OrderRegistered;
import org.redress.orders.Watch;
import org.redress.shared.Actor;
import org.redress.shared.DomainEvent;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.redress.testing.TestDatabase;
import org.redress.testing.TestEngine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;

@SpringBootTest(classes = EngineAlone.class)
class OutboxModuleTests {

  private static final TestEngine ENGINE = TestEngine.there();
  private static final Instant PLACED = Instant.parse("2150-03-02T10:15:00Z");
  private static final Watch WATCH =
      new Watch(
          Instant.parse("2150-03-04T22:59:59Z"),
          NEVER,
          Instant.parse("2150-03-09T23:00:00Z"),
          Instant.parse("2150-04-08T22:00:00Z"),
          false);

  private final MarketplaceId market = new MarketplaceId(UUID.randomUUID());
  private final OrderId order = new OrderId(UUID.randomUUID());

  @Autowired private ApplicationEventPublisher events;
  @Autowired private Tenancy tenancy;
  @Autowired private Outbox outbox;
  @Autowired private OutboxSender sender;
  @Autowired private SendersTurn turn;
  @Autowired private JdbcClient jdbc;

  @DynamicPropertySource
  static void surroundings(DynamicPropertyRegistry registry) {
    TestDatabase.empty().register(registry);
    ENGINE.register(registry);
  }

  @AfterAll
  static void leave() {
    ENGINE.close();
  }

  @AfterEach
  void sendTheRest() {
    sender.start();
    awaitSent();
  }

  @Test
  void startsAProcessWhenAnOrderIsRegistered() {
    commit(registered());
    awaitSent();
    assertThat(begun()).containsExactly(order.toString());
  }

  @Test
  void startsNothingForHistory() {
    commit(new OrderRegistered(market, order, PLACED, Actor.SYSTEM, false, WATCH));
    assertThat(rows()).isZero();
  }

  @Test
  void keepsNothingOfWhatWasRolledBack() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            tenancy.run(
                market,
                () -> {
                  events.publishEvent(registered());
                  throw new IllegalStateException("no");
                }));
    assertThat(rows()).isZero();
  }

  @Test
  void takesNothingOutsideATransaction() {
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> events.publishEvent(registered()));
  }

  @Test
  void sendsWhatConcernsOneOrderInTheOrderInWhichItHappened() {
    var steps =
        IntStream.range(0, 30).mapToObj(i -> i % 2 == 0 ? Step.SHIPPED : Step.CHANGED).toList();
    commit(registered());
    steps.forEach(step -> commit(changed(step)));
    awaitSent();
    assertThat(published(order))
        .startsWith("OrderRegistered")
        .hasSize(31)
        .endsWith("OrderShipped", "OrderChanged");
    assertThat(published(order).subList(1, 31))
        .isEqualTo(
            steps.stream().map(s -> s == Step.SHIPPED ? "OrderShipped" : "OrderChanged").toList());
  }

  @Test
  void startsAgainWhatIsReopened() {
    commit(registered());
    commit(changed(Step.CANCELLED));
    commit(changed(Step.REOPENED));
    awaitSent();
    assertThat(published(order))
        .containsExactly("OrderRegistered", "OrderCancelled", "OrderRegistered");
  }

  @Test
  void takesAMessageThatTheBrokerHasAlreadyAsSent() throws Exception {
    commit(registered());
    awaitSent();
    sender.stop();
    jdbc.sql("update engine_outbox set sent_at = null where subject_id = ?")
        .param(order.value())
        .update();
    sender.start();
    awaitSent();
    assertThat(begun()).containsExactly(order.toString());
    assertThat(published(order)).hasSize(1);
  }

  @Test
  void aRefusedMessageHoldsUpItsOwnOrderOnly() throws Exception {
    sender.stop();
    commit(registered());
    commit(changed(Step.SHIPPED));
    var other = new OrderId(UUID.randomUUID());
    commit(new OrderRegistered(market, other, PLACED, Actor.SYSTEM, true, WATCH));
    spoilFirst("[1]");
    sender.start();

    await().until(() -> outbox.unsent() == 2 && attempts() == 1);
    assertThat(published(other)).containsExactly("OrderRegistered");
    assertThat(published(order)).isEmpty();

    spoilFirst("{}");
    awaitSent();
    assertThat(published(order)).containsExactly("OrderRegistered", "OrderShipped");
  }

  @Test
  void sendsAfterEveryStart() throws Exception {
    for (var start = 0; start < 40; start++) {
      sender.stop();
      commit(changed(Step.CHANGED));
      sender.start();
      await().pollInterval(Duration.ofMillis(5)).until(() -> outbox.unsent() == 0);
    }
  }

  @Test
  void oneSendsAtATime() throws Exception {
    sender.stop();
    assertThat(turn.take()).isTrue();
    var other = new SendersTurn(jdbc, ids);
    assertThat(other.take()).isFalse();

    turn.giveBack();
    assertThat(other.take()).isTrue();
    other.giveBack();
  }

  @Test
  void takesTheTurnOverFromWhoHangsWithIt() throws Exception {
    sender.stop();
    var hanging = new SendersTurn(jdbc, ids);
    assertThat(hanging.take()).isTrue();
    jdbc.sql("update engine_sender set until = clock_timestamp() + interval '1 hour'").update();
    commit(registered());
    sender.start();
    assertThat(turn.take()).isFalse();
    assertThat(outbox.unsent()).isOne();

    jdbc.sql("update engine_sender set until = clock_timestamp()").update();
    awaitSent();
    assertThat(begun()).containsExactly(order.toString());
    // who comes to itself again marks nothing twice, and has to wait for its turn
    hanging.giveBack();
    assertThat(hanging.take()).isFalse();
  }

  @Autowired private Ids ids;

  private void spoilFirst(String variables) {
    jdbc.sql(
            """
            update engine_outbox set variables = ?::jsonb, next_attempt_at = created_at
            where subject_id = ? and message = 'OrderRegistered'\
            """)
        .param(variables)
        .param(order.value())
        .update();
  }

  private int attempts() {
    return jdbc.sql("select max(attempts) from engine_outbox where subject_id = ?")
        .param(order.value())
        .query(Integer.class)
        .single();
  }

  private void commit(DomainEvent event) {
    tenancy.run(market, () -> events.publishEvent(event));
  }

  private OrderRegistered registered() {
    return new OrderRegistered(market, order, PLACED, Actor.SYSTEM, true, WATCH);
  }

  private CourseChanged changed(Step step) {
    return new CourseChanged(market, order, PLACED, Actor.SYSTEM, step, WATCH);
  }

  private void awaitSent() {
    await().until(() -> outbox.unsent() == 0);
  }

  private long rows() {
    return jdbc.sql("select count(*) from engine_outbox where subject_id = ?")
        .param(order.value())
        .query(Long.class)
        .single();
  }

  private List<String> begun() {
    return stream(ENGINE.records().messageStartEventSubscriptionRecords())
        .filter(record -> record.getIntent() == MessageStartEventSubscriptionIntent.CORRELATED)
        .map(record -> record.getValue().getCorrelationKey())
        .filter(order.toString()::equals)
        .toList();
  }

  private static List<String> published(OrderId order) {
    return stream(ENGINE.records().messageRecords())
        .filter(record -> record.getIntent() == MessageIntent.PUBLISHED)
        .filter(record -> record.getValue().getCorrelationKey().equals(order.toString()))
        .map(record -> record.getValue().getName())
        .toList();
  }

  private static <T> Stream<T> stream(Iterable<T> records) {
    return StreamSupport.stream(records.spliterator(), false);
  }
}
