package org.redress.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.engine.PlayedCase.step;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.redress.claims.ClaimStep;
import org.redress.engine.EngineAlone;
import org.redress.engine.PlayedCase;
import org.redress.engine.PlayedDomain;
import org.redress.engine.ProcessPictures;
import org.redress.engine.outbox.Outbox;
import org.redress.engine.outbox.OutboxSender;
import org.redress.engine.process.Carried;
import org.redress.engine.process.Steps;
import org.redress.engine.process.Subject;
import org.redress.refunds.RefundStep;
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

@SpringBootTest(classes = EngineAlone.class)
@Timeout(60)
class UserTasksModuleTests {

  private static final TestEngine ENGINE = TestEngine.there();
  private static final String REVIEW = "Task_ReviewClaim";
  private static final ClaimStep WAIT =
      new ClaimStep(ClaimStep.Next.WAIT, Instant.parse("2150-03-02T10:15:00Z"), null);

  private static final Executor ASIDE = task -> Thread.ofPlatform().start(task);

  @Autowired private ApplicationEventPublisher events;
  @Autowired private Tenancy tenancy;
  @Autowired private PlayedDomain domain;
  @Autowired private Steps steps;
  @Autowired private DoingJobs doing;
  @Autowired private UserTaskWorker worker;
  @Autowired private UserTaskJobs waiting;
  @Autowired private JobsInHand inHand;
  @Autowired private ProcessPictures pictures;
  @Autowired private Outbox outbox;
  @Autowired private OutboxSender sender;
  @Autowired private JdbcClient jdbc;

  @SuppressWarnings("NullAway.Init")
  private PlayedCase played;

  @DynamicPropertySource
  static void surroundings(DynamicPropertyRegistry registry) {
    TestDatabase.empty().register(registry);
    ENGINE.register(registry);
  }

  @AfterAll
  static void leave() {
    ENGINE.close();
  }

  @BeforeEach
  void open() {
    played =
        new PlayedCase(
            new MarketplaceId(UUID.randomUUID()), new OrderId(UUID.randomUUID()), tenancy, events);
    domain.add(played);
    played.stands(step(ClaimStep.Next.REVIEW));
  }

  @Test
  void goesOnWithWhatThePersonDecided() {
    played.opened();
    awaitKnown(1);
    assertThat(waitingAt()).containsExactly(REVIEW);

    played.reviewed(WAIT);

    eventually(() -> completed().size() == 1);
    assertThat(waitingAt()).containsExactly("Gateway_WhatComesFirst");
    assertThat(steps.jobsDone(played.market, played.claim)).isEqualTo(2);
    assertThat(known()).isEmpty();
  }

  @Test
  void goesOnWhenARefundWasSettledByHand() {
    played.stands(step(RefundStep.Next.PERSON));
    played.refundRequested(null);
    eventually(() -> hold(refund()).jobKeys().size() == 1);

    played.personActed(step(RefundStep.Next.DONE));

    eventually(() -> ofType(JobIntent.COMPLETED, "Task_SettleRefundByHand").size() == 1);
  }

  @Test
  void doesNotWaitForAPersonWhoActedBeforeTheJobCame() throws Exception {
    sender.stop();
    played.opened();
    played.assess = () -> step(ClaimStep.Next.REVIEW);
    played.reviewed(WAIT);
    assertThat(rows(REVIEW)).isZero();

    sender.start();

    eventually(() -> completed().size() == 1);
    assertThat(steps.jobsDone(played.market, played.claim)).isEqualTo(2);
    assertThat(rows(REVIEW)).isZero();
  }

  @Test
  void theJobThatComesWhileThePersonActsSeesTheAnswer() {
    var arrival = new CompletableFuture<JobAnswer>();
    tenancy.run(
        played.market,
        () -> {
          events.publishEvent(played.reviewEnded(WAIT));
          arrival.completeAsync(() -> doing.answer(worker, job(77)), ASIDE);
          eventually(this::somebodyWaitsForALock);
          played.stands(WAIT);
        });

    assertThat(arrival.join()).isInstanceOf(JobAnswer.Done.class);
  }

  @Test
  void thePersonWhoActsWhileTheJobComesFindsIt() throws Exception {
    var asked = new CountDownLatch(1);
    var answered = new CountDownLatch(1);
    played.claimNow =
        () -> {
          asked.countDown();
          awaitQuietly(answered);
          return step(ClaimStep.Next.REVIEW);
        };
    var arrival = CompletableFuture.supplyAsync(() -> doing.answer(worker, job(78)), ASIDE);
    asked.await();

    var acting = CompletableFuture.runAsync(() -> played.reviewed(WAIT), ASIDE);
    eventually(this::somebodyWaitsForALock);
    answered.countDown();

    assertThat(arrival.join()).isInstanceOf(JobAnswer.Kept.class);
    acting.join();
    assertThat(rows(REVIEW)).isOne();
    eventually(() -> outbox.unsent() == 0);
  }

  @Test
  void aLeapOfTimeBringsItAgainAndChangesNothing() {
    played.opened();
    awaitKnown(1);
    eventually(() -> inHand.count() == 0);
    var arrived = inHand.arrived();

    ENGINE.engine().increaseTime(Duration.ofDays(8));

    eventually(() -> inHand.arrived() > arrived && inHand.count() == 0);
    assertThat(known()).hasSize(1);
    assertThat(attempts()).isZero();
    played.reviewed(WAIT);
    eventually(() -> completed().size() == 1);
  }

  @Test
  void comesAgainOnlyAfterDays() {
    played.opened();
    awaitKnown(1);
    eventually(() -> ofType(JobIntent.TIMEOUT_UPDATED, REVIEW).size() == 1);
    var arrived = inHand.arrived();

    ENGINE.engine().increaseTime(Duration.ofDays(1));
    played.factsChanged();
    awaitKnown(2);

    assertThat(ofType(JobIntent.TIMED_OUT, REVIEW)).isEmpty();
    assertThat(inHand.arrived()).isEqualTo(arrived + 2);
  }

  @Test
  void afterAnInterruptionTheNewJobIsCompletedAndTheOldOneNotMissed() {
    played.opened();
    awaitKnown(1);
    played.factsChanged();
    awaitKnown(2);
    assertThat(pictures.of(played.market, played.claim).getFirst().visited())
        .contains("Boundary_CaseFactsChanged", "Task_WeighProofAndRule");

    played.reviewed(WAIT);

    eventually(() -> completed().size() == 1);
    eventually(() -> outbox.unsent() == 0);
    assertThat(waitingAt()).containsExactly("Gateway_WhatComesFirst");
  }

  @Test
  void anAnswerThatIsSentTwiceCompletesOnce() throws Exception {
    played.opened();
    awaitKnown(1);
    played.reviewed(WAIT);
    eventually(() -> outbox.unsent() == 0);

    sender.stop();
    jdbc.sql("update engine_outbox set sent_at = null where subject_id = ? and job_key is not null")
        .param(played.claim.value())
        .update();
    sender.start();

    eventually(() -> outbox.unsent() == 0);
    assertThat(completed()).hasSize(1);
  }

  @Test
  void answersTheSameToAJobThatComesTwice() {
    var first = doing.answer(worker, job(79));

    assertThat(doing.answer(worker, job(79))).isEqualTo(first).isInstanceOf(JobAnswer.Kept.class);
    assertThat(known()).containsExactly(79L);
  }

  private Job job(long key) {
    return new Job(
        key,
        worker.jobType(),
        REVIEW,
        5,
        claim(),
        new Carried(null, null, null, null, null, null, null, null, null));
  }

  private Subject claim() {
    return Subject.of(played.market, played.order, played.claim);
  }

  private Subject refund() {
    return Subject.of(played.market, played.order, null, played.refund);
  }

  private UserTaskJobs.Waiting hold(Subject subject) {
    return tenancy.in(played.market, () -> waiting.hold(subject));
  }

  private List<Long> known() {
    return hold(claim()).jobKeys();
  }

  // the engine's records grow while they are read
  private static void eventually(Callable<Boolean> condition) {
    await().ignoreException(ConcurrentModificationException.class).until(condition);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitKnown(int jobs) {
    eventually(() -> known().size() == jobs);
  }

  private List<String> waitingAt() {
    return pictures.of(played.market, played.claim).getFirst().waitingAt();
  }

  private long rows(String message) {
    return jdbc.sql("select count(*) from engine_outbox where subject_id = ? and message = ?")
        .param(played.claim.value())
        .param(message)
        .query(Long.class)
        .single();
  }

  private long attempts() {
    return jdbc.sql("select count(*) from engine_job where order_id = ?")
        .param(played.order.value())
        .query(Long.class)
        .single();
  }

  private boolean somebodyWaitsForALock() {
    return jdbc.sql(
            """
            select exists (select 1 from pg_stat_activity
              where wait_event_type = 'Lock' and datname = current_database())\
            """)
        .query(Boolean.class)
        .single();
  }

  private List<Long> completed() {
    return ofType(JobIntent.COMPLETED, REVIEW);
  }

  private List<Long> ofType(JobIntent intent, String element) {
    return jobs()
        .filter(record -> record.getIntent() == intent)
        .filter(record -> record.getValue().getElementId().equals(element))
        .filter(record -> instances().contains(record.getValue().getProcessInstanceKey()))
        .map(Record::getKey)
        .toList();
  }

  private List<Long> instances() {
    var begun = ENGINE.records().messageStartEventSubscriptionRecords();
    var keys = List.of(played.claim.toString(), played.refund.toString());
    return StreamSupport.stream(begun.spliterator(), false)
        .filter(record -> record.getIntent() == MessageStartEventSubscriptionIntent.CORRELATED)
        .filter(record -> keys.contains(record.getValue().getCorrelationKey()))
        .map(record -> record.getValue().getProcessInstanceKey())
        .toList();
  }

  private static Stream<Record<JobRecordValue>> jobs() {
    return StreamSupport.stream(ENGINE.records().jobRecords().spliterator(), false);
  }
}
