package org.redress.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.engine.PlayedCase.step;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.claims.ClaimStep;
import org.redress.engine.EngineAlone;
import org.redress.engine.JobStuck;
import org.redress.engine.PlayedCase;
import org.redress.engine.PlayedDomain;
import org.redress.engine.ProcessPicture;
import org.redress.engine.ProcessPictures;
import org.redress.engine.process.Carried;
import org.redress.engine.process.NonDeliveryClaimVariables.ClaimVariable;
import org.redress.engine.process.RefundVariables.RefundVariable;
import org.redress.engine.process.Steps;
import org.redress.engine.process.Subject;
import org.redress.engine.work.JobAnswer.Done;
import org.redress.engine.work.JobAnswer.Early;
import org.redress.refunds.RefundStep;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.redress.testing.TestDatabase;
import org.redress.testing.TestEngine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = EngineAlone.class)
@Import(ClaimJobsModuleTests.Stuck.class)
class ClaimJobsModuleTests {

  private static final TestEngine ENGINE = TestEngine.there();
  private static final Instant PAST = Instant.parse("2020-03-02T10:15:00Z");
  private static final Instant FUTURE = Instant.parse("2150-03-02T10:15:00Z");
  private static final Carried NOTHING =
      new Carried(null, null, null, null, null, null, null, null, null);

  @Autowired private ApplicationEventPublisher events;
  @Autowired private Tenancy tenancy;
  @Autowired private PlayedDomain domain;
  @Autowired private Steps steps;
  @Autowired private JobsInHand inHand;
  @Autowired private DoingJobs doing;
  @Autowired private ProcessPictures pictures;
  @Autowired private List<JobWorker> workers;
  @Autowired private BusinessClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private Stuck stuck;

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
    stuck.jobs.clear();
  }

  @Test
  void bringsAClaimToItsRefundWithFourJobs() {
    played.stands(new ClaimStep(ClaimStep.Next.ASK_MERCHANT, FUTURE, null));
    played.rule =
        () -> {
          played.refundRequested(played.claim);
          return played.refunding();
        };
    played.send =
        () -> {
          played.refundConfirmed();
          return new RefundStep(RefundStep.Next.LOOK_UP, PAST);
        };
    played.lookUp =
        () -> {
          played.stands(step(RefundStep.Next.DONE));
          return step(RefundStep.Next.DONE);
        };

    played.opened();
    awaitJobs(1);
    assertThat(theClaim().waitingAt()).containsExactly("Gateway_WhatComesFirst");
    played.merchantResponded();
    awaitJobs(4);

    await().until(() -> inHand.count() == 0);
    assertThat(theClaim().visited())
        .containsExactly(
            "Event_ClaimOpened",
            "Task_AssessClaim",
            "Gateway_WhatNext",
            "Gateway_WhatComesFirst",
            "Event_MerchantResponded",
            "Task_WeighProofAndRule",
            "Task_RefundCustomer",
            "Event_ClaimSettled");
    assertThat(theClaim().waitingAt()).isEmpty();
    assertThat(theRefund().visited())
        .containsExactly(
            "Event_RefundCalled",
            "Gateway_WhatNext",
            "Task_SendRefund",
            "Event_LookUpDue",
            "Task_LookUpRefund",
            "Event_RefundDone");
  }

  @Test
  void showsAClaimThatWasClosedAtOnce() {
    played.stands(step(ClaimStep.Next.CLOSED));

    played.opened();
    awaitJobs(1);

    assertThat(theClaim().visited()).endsWith("Gateway_WhatNext", "Event_ClaimClosed");
    assertThat(theClaim().waitingAt()).isEmpty();
    assertThat(pictures.of(played.market, played.claim)).hasSize(1);
  }

  @Test
  void leavesNothingBehindOfAClaimThatIsWithdrawnDuringItsReview() {
    played.stands(step(ClaimStep.Next.REVIEW));
    played.opened();
    await().until(() -> waitingJobs() == 1);
    assertThat(theClaim().waitingAt()).containsExactly("Task_ReviewClaim");

    played.withdrawn();
    assertThat(theClaim().visited()).endsWith("Event_ClaimClosed");
    assertThat(theClaim().waitingAt()).isEmpty();
    assertThat(waitingJobs()).isZero();
  }

  @Test
  void handsAStuckJobOutAgainWhoseClaimIsClosed() {
    played.stands(new ClaimStep(ClaimStep.Next.WAIT, FUTURE, null));
    played.rule =
        () -> {
          throw new IllegalStateException("broken invariant");
        };
    var job = job("claims.rule-on-claim", claim(), NOTHING);
    for (var attempt = 1; attempt <= 5; attempt++) {
      doing.answer(worker("claims.rule-on-claim"), job);
    }
    assertThat(stuckJobs()).isOne();
    played.withdrawn();
    assertThat(stuckJobs()).isZero();
  }

  private long stuckJobs() {
    return jdbc.sql("select count(*) from engine_job where order_id = ? and stuck")
        .param(played.order.value())
        .query(Long.class)
        .single();
  }

  private long waitingJobs() {
    return jdbc.sql(
            "select coalesce(sum(cardinality(job_keys)), 0) from engine_user_task where subject_id = ?")
        .param(played.claim.value())
        .query(Long.class)
        .single();
  }

  @Test
  void showsTheClaimInTheCallOfItsRefund() {
    played.stands(played.refunding());
    played.stands(new RefundStep(RefundStep.Next.ASK_DESTINATION, FUTURE));
    played.refundRequested(played.claim);

    played.opened();
    awaitJobs(1);

    assertThat(theClaim().waitingAt()).containsExactly("Task_RefundCustomer");
    assertThat(theRefund().waitingAt()).containsExactly("Gateway_DestinationGiven");
  }

  @Test
  void startsARefundWithoutAClaim() {
    var sent = new CountDownLatch(1);
    played.stands(new RefundStep(RefundStep.Next.ASK_DESTINATION, FUTURE));
    played.send =
        () -> {
          sent.countDown();
          return step(RefundStep.Next.DONE);
        };
    played.refundRequested(null);

    played.destinationGiven();

    await().until(() -> sent.getCount() == 0);
    assertThat(pictures.of(played.market, played.claim)).isEmpty();
  }

  @Test
  void answersTheSameToEachJobThatComesTwice() {
    played.stands(step(ClaimStep.Next.REVIEW));
    played.stands(new RefundStep(RefundStep.Next.LOOK_UP, FUTURE));
    for (var type : List.of("claims.assess-claim", "claims.rule-on-claim")) {
      answersTheSame(type, claim());
    }
    for (var type :
        List.of("refunds.send-refund", "refunds.look-up-refund", "refunds.miss-destination")) {
      answersTheSame(type, refund());
    }

    assertThat(steps.jobsDone(played.market, played.claim)).isEqualTo(5);
  }

  @Test
  void recordsTheStepOfAnOutsideCallWithWhatCameOfIt() {
    var transactions = new ArrayList<String>();
    played.send =
        () -> {
          tenancy.run(
              played.market,
              () -> {
                played.refundConfirmed();
                transactions.add(transaction());
              });
          return new RefundStep(RefundStep.Next.LOOK_UP, FUTURE);
        };

    doing.answer(worker("refunds.send-refund"), job("refunds.send-refund", refund(), NOTHING));

    assertThat(transactionsOfSteps()).isEqualTo(transactions).hasSize(1);
  }

  @Test
  void recordsTheStepOfAnOutsideCallOfWhichNothingWasTold() {
    played.stands(new RefundStep(RefundStep.Next.LOOK_UP, FUTURE));

    doing.answer(worker("refunds.send-refund"), job("refunds.send-refund", refund(), NOTHING));

    assertThat(steps.jobsDone(played.market, played.claim)).isOne();
  }

  @Test
  void recordsTheStepAlsoWhereTheTransactionThatToldWasRolledBack() {
    played.lookUp =
        () -> {
          try {
            tenancy.run(
                played.market,
                () -> {
                  played.refundConfirmed();
                  throw new IllegalStateException("not this time");
                });
          } catch (IllegalStateException e) {
            assertThat(e).hasMessage("not this time");
          }
          return new RefundStep(RefundStep.Next.LOOK_UP, FUTURE);
        };

    doing.answer(
        worker("refunds.look-up-refund"), job("refunds.look-up-refund", refund(), NOTHING));

    assertThat(steps.jobsDone(played.market, played.claim)).isOne();
  }

  @Test
  void keepsInHandWhatIsEarlyUntilItIsDue() {
    var soon = clock.now().plusSeconds(20).truncatedTo(ChronoUnit.MILLIS);
    played.stands(new ClaimStep(ClaimStep.Next.WAIT, soon, null));
    var held =
        new Carried(
            null,
            null,
            null,
            null,
            null,
            null,
            new ClaimVariable(ClaimStep.Next.WAIT, soon, null, null),
            null,
            null);

    var answer =
        doing.answer(worker("claims.rule-on-claim"), job("claims.rule-on-claim", claim(), held));

    assertThat(answer).isEqualTo(new Early(soon));
    assertThat(steps.jobsDone(played.market, played.claim)).isZero();
  }

  @Test
  void letsTheProcessWaitOnWhenNothingCameOfAMessage() {
    played.stands(new ClaimStep(ClaimStep.Next.WAIT, FUTURE, null));
    var held =
        new Carried(
            null,
            null,
            null,
            null,
            null,
            null,
            new ClaimVariable(ClaimStep.Next.WAIT, FUTURE, null, null),
            null,
            null);

    var answer =
        doing.answer(worker("claims.rule-on-claim"), job("claims.rule-on-claim", claim(), held));

    assertThat(answer).isInstanceOf(Done.class);
  }

  @Test
  void doesNotSendRoundAndRoundARefundThatStillHasToBeSent() {
    played.stands(step(RefundStep.Next.SEND));
    var held =
        new Carried(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new RefundVariable(RefundStep.Next.SEND, Instant.parse("2200-01-01T00:00:00Z")),
            null);

    var answer =
        doing.answer(worker("refunds.send-refund"), job("refunds.send-refund", refund(), held));

    assertThat(answer).isInstanceOf(Early.class);
  }

  @Test
  void tellsOnceThatAJobIsStuck() {
    played.rule =
        () -> {
          throw new IllegalStateException("broken invariant");
        };
    var job = job("claims.rule-on-claim", claim(), NOTHING);

    for (var attempt = 1; attempt <= 7; attempt++) {
      doing.answer(worker("claims.rule-on-claim"), job);
    }

    assertThat(stuck.jobs)
        .singleElement()
        .satisfies(told -> {
          assertThat(told.caseId()).isEqualTo(played.claim);
          assertThat(told.elementId()).isEqualTo("Task_Some");
          assertThat(told.jobKey()).isEqualTo(job.key());
        });
  }

  private void answersTheSame(String type, Subject subject) {
    var job = job(type, subject, NOTHING);
    var first = doing.answer(worker(type), job);
    assertThat(doing.answer(worker(type), job)).isEqualTo(first).isInstanceOf(Done.class);
  }

  private JobWorker worker(String type) {
    return workers.stream()
        .filter(worker -> worker.jobType().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private Job job(String type, Subject subject, Carried held) {
    return new Job(type.hashCode(), type, "Task_Some", 5, subject, held);
  }

  private Subject claim() {
    return Subject.of(played.market, played.order, played.claim);
  }

  private Subject refund() {
    return Subject.of(played.market, played.order, played.claim, played.refund);
  }

  private void awaitJobs(int done) {
    await().until(() -> steps.jobsDone(played.market, played.claim) == done);
  }

  private ProcessPicture theClaim() {
    return pictures.of(played.market, played.claim).getFirst();
  }

  private ProcessPicture theRefund() {
    return pictures.of(played.market, played.claim).getLast();
  }

  private String transaction() {
    return jdbc.sql("select pg_current_xact_id()::xid::text").query(String.class).single();
  }

  private List<String> transactionsOfSteps() {
    return jdbc.sql("select xmin::text from engine_step where order_id = ?")
        .param(played.order.value())
        .query(String.class)
        .list();
  }

  /** What a module above would hear. */
  static class Stuck {

    private final List<JobStuck> jobs = new ArrayList<>();

    @EventListener
    void on(JobStuck job) {
      jobs.add(job);
    }
  }
}
