package org.redress.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.engine.PlayedCase.step;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.access.OpenMarketplace;
import org.redress.access.OpeningMarketplaces;
import org.redress.claims.ClaimStep;
import org.redress.engine.outbox.Outbox;
import org.redress.engine.process.Steps;
import org.redress.engine.work.JobsInHand;
import org.redress.refunds.RefundStep;
import org.redress.shared.Actor;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.Task;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;
import org.redress.testing.TestBroker;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The processes of claims and refunds on a real broker, which is killed and whose clock is moved.
 */
@SpringBootTest(classes = TravellingHouse.class)
class ClaimOnBrokerModuleTests {

  private static final TestBroker BROKER = TestBroker.start();

  @Autowired private TimeTravel travel;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private Tenancy tenancy;
  @Autowired private PlayedDomain domain;
  @Autowired private Steps steps;
  @Autowired private Outbox outbox;
  @Autowired private JobsInHand inHand;
  @Autowired private ProcessPictures pictures;
  @Autowired private OpeningMarketplaces opening;
  @Autowired private TryingJobsAgain trying;
  @Autowired private FindingTasks tasks;
  @Autowired private JdbcClient jdbc;

  @SuppressWarnings("NullAway.Init")
  private PlayedCase played;

  @DynamicPropertySource
  static void surroundings(DynamicPropertyRegistry registry) {
    TestDatabase.empty().register(registry);
    BROKER.register(registry);
  }

  @AfterAll
  static void leave() {
    BROKER.close();
  }

  @BeforeEach
  void open() {
    var market = opening.open(new OpenMarketplace("Fair", ZoneId.of("UTC"), "DE", "EUR")).id();
    played = new PlayedCase(market, new OrderId(UUID.randomUUID()), tenancy, events);
    domain.add(played);
  }

  @Test
  void reviewsOverALeapOfTimeAndCallsTheRefund() {
    played.stands(step(ClaimStep.Next.REVIEW));
    played.opened();
    await().atMost(Duration.ofSeconds(60)).until(() -> knownJobs() == 1);
    await().until(() -> inHand.count() == 0);
    var arrived = inHand.arrived();

    travelDays(60);
    await().until(() -> inHand.arrived() > arrived && inHand.count() == 0);
    assertThat(knownJobs()).isOne();
    assertThat(troubles()).isZero();

    var looksUpAt = travel.now().plus(Duration.ofDays(2));
    played.stands(new RefundStep(RefundStep.Next.SEND, looksUpAt));
    played.send = () -> new RefundStep(RefundStep.Next.LOOK_UP, looksUpAt);
    played.lookUp = () -> lookUp(looksUpAt);
    played.refundRequested(played.claim);
    played.reviewed(played.refunding());
    await().atMost(Duration.ofSeconds(30)).until(() -> jobsDone() == 3);
    assertThat(outbox.unsent()).isZero();

    travelDays(3);

    await().atMost(Duration.ofSeconds(30)).until(() -> jobsDone() == 4);
    assertThat(picture().visited()).contains("Task_ReviewClaim", "Event_ClaimSettled");
    assertThat(picture().waitingAt()).isEmpty();
  }

  @Test
  void losesNoAnswerOfAPersonWhileTheBrokerIsAway() {
    played.stands(step(ClaimStep.Next.REVIEW));
    played.opened();
    await().atMost(Duration.ofSeconds(60)).until(() -> knownJobs() == 1);

    BROKER.kill();
    played.reviewed(step(ClaimStep.Next.CLOSED));
    BROKER.awaitReady();

    await().atMost(Duration.ofSeconds(60)).until(() -> outbox.unsent() == 0);
    assertThat(picture().visited()).contains("Event_ClaimClosed");
    assertThat(knownJobs()).isZero();
  }

  @Test
  void goesOnWithAStuckStepOnceAPersonHasItTriedAgain() {
    played.assess =
        () -> {
          throw new IllegalStateException("broken invariant");
        };
    played.opened();
    await().atMost(Duration.ofMinutes(2)).until(() -> !stuckTasks().isEmpty());
    assertThat(picture().stuck()).isTrue();
    await().until(() -> inHand.count() == 0);
    played.assess = () -> step(ClaimStep.Next.CLOSED);
    var ada = new Actor(Actor.Kind.USER, "ada");

    assertThat(trying.again(played.market, stuckTasks().getFirst().id(), ada))
        .isEqualTo(TryingJobsAgain.Trial.BEGUN);

    await().atMost(Duration.ofMinutes(2)).until(() -> stuckTasks().isEmpty());
    await().atMost(Duration.ofSeconds(30)).until(() -> outbox.unsent() == 0);
    assertThat(picture().stuck()).isFalse();
    assertThat(picture().visited()).contains("Event_ClaimClosed");
  }

  private List<Task> stuckTasks() {
    return tasks
        .page(played.market, TaskSearch.open(2).of(TaskKind.STUCK_JOB).about(played.claim))
        .items();
  }

  private RefundStep lookUp(Instant due) {
    if (travel.now().isBefore(due)) {
      return new RefundStep(RefundStep.Next.LOOK_UP, due);
    }
    played.stands(step(RefundStep.Next.DONE));
    return step(RefundStep.Next.DONE);
  }

  private long jobsDone() {
    return steps.jobsDone(played.market, played.claim);
  }

  private ProcessPicture picture() {
    return pictures.of(played.market, played.claim).getFirst();
  }

  private long knownJobs() {
    return jdbc.sql(
            "select coalesce(sum(cardinality(job_keys)), 0) from engine_user_task where subject_id = ?")
        .param(played.claim.value())
        .query(Long.class)
        .single();
  }

  private long troubles() {
    return jdbc.sql("select count(*) from engine_job where order_id = ?")
        .param(played.order.value())
        .query(Long.class)
        .single();
  }

  private void travelDays(int days) {
    var to = travel.now().plus(Duration.ofDays(days));
    await().atMost(Duration.ofMinutes(5)).until(() -> travel.advance(to).settled());
  }
}
