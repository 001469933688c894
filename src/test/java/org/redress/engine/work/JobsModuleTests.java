package org.redress.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.redress.orders.Watch.NEVER;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.engine.EngineAlone;
import org.redress.engine.ProcessPictures;
import org.redress.engine.TryingJobsAgain;
import org.redress.engine.process.Carried;
import org.redress.engine.process.OrderGuaranteeVariables.WatchVariable;
import org.redress.engine.process.Steps;
import org.redress.engine.process.Subject;
import org.redress.orders.OrderEvents.OrderRegistered;
import org.redress.orders.Watch;
import org.redress.orders.Watched;
import org.redress.orders.WatchingPromises;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.DeadlineBook;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Overdue;
import org.redress.shared.Tenancy;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.TaskId;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;
import org.redress.testing.TestDatabase;
import org.redress.testing.TestEngine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = EngineAlone.class)
@Import(JobsModuleTests.PlayedBook.class)
class JobsModuleTests {

  private static final TestEngine ENGINE = TestEngine.there();
  private static final Instant PAST = Instant.parse("2020-03-02T10:15:00Z");
  private static final Instant FUTURE = Instant.parse("2150-03-02T10:15:00Z");
  private static final Watch DUE = new Watch(NEVER, NEVER, PAST, FUTURE, false);
  private static final Watch TOLD = new Watch(NEVER, NEVER, NEVER, FUTURE, false);
  private static final Watch OVER = new Watch(NEVER, NEVER, NEVER, NEVER, true);

  private static final Actor ADA = new Actor(Actor.Kind.USER, "ada");

  private final MarketplaceId market = new MarketplaceId(UUID.randomUUID());
  private final OrderId order = new OrderId(UUID.randomUUID());
  private int failedBefore;

  @Autowired private ApplicationEventPublisher events;
  @Autowired private Tenancy tenancy;
  @Autowired private WatchingPromises promises;
  @Autowired private Steps steps;
  @Autowired private JobsInHand inHand;
  @Autowired private DoingJobs doing;
  @Autowired private ProcessPictures pictures;
  @Autowired private TellBrokenPromiseWorker worker;
  @Autowired private BusinessClock clock;
  @Autowired private TryingJobsAgain trying;
  @Autowired private FindingTasks tasks;
  @Autowired private OverdueJobs overdueJobs;
  @Autowired private PlayedBook book;
  @Autowired private JdbcClient jdbc;

  @DynamicPropertySource
  static void surroundings(DynamicPropertyRegistry registry) {
    TestDatabase.empty().register(registry);
    ENGINE.register(registry);
  }

  @BeforeAll
  static void bePatient() {
    Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
  }

  @AfterAll
  static void leave() {
    ENGINE.close();
  }

  @BeforeEach
  void forget() {
    reset(promises);
    book.overdue = List.of();
    failedBefore = 0;
    failedBefore = failures().size();
  }

  @Test
  void doesEachStepThatIsDueAndEnds() {
    when(promises.giveDelayNotice(market, order)).thenReturn(done(watch(NEVER, PAST)));
    when(promises.actOnSilence(market, order)).thenReturn(done(watch(NEVER, NEVER)));
    when(promises.tellBrokenPromise(market, order))
        .thenReturn(done(new Watch(NEVER, NEVER, NEVER, PAST.plusSeconds(2), false)));
    when(promises.endGuarantee(market, order)).thenReturn(done(OVER));

    register(watch(PAST, NEVER));

    await().until(() -> steps.jobsDone(market, order) == 4);
    await().until(() -> inHand.count() == 0);
    var picture = pictures.of(market, order).orElseThrow();
    assertThat(picture.visited())
        .contains(
            "Task_DecideOnDelayNotice",
            "Task_ActOnSilence",
            "Task_InviteCustomerToClaim",
            "Task_EndGuarantee",
            "Event_WatchEnded");
    assertThat(picture.waitingAt()).isEmpty();
  }

  @Test
  void keepsInHandWhatIsEarlyAndDoesItWhenItIsDue() {
    when(promises.tellBrokenPromise(market, order))
        .thenReturn(new Watched.NotYet(clock.now()))
        .thenReturn(done(TOLD));
    register(DUE);
    await().until(() -> steps.jobsDone(market, order) == 1);
    assertThat(failures()).isEmpty();
  }

  @Test
  void keepsInHandOfWhichNothingCame() {
    when(promises.tellBrokenPromise(market, order)).thenReturn(done(DUE)).thenReturn(done(TOLD));
    register(DUE);
    await().until(() -> steps.jobsDone(market, order) == 1);
    assertThat(failures()).isEmpty();
  }

  @Test
  void triesAFailedJobAgain() {
    when(promises.tellBrokenPromise(market, order))
        .thenThrow(new IllegalStateException("broken invariant"))
        .thenReturn(done(TOLD));

    register(DUE);

    await().until(() -> failures().size() == 1);
    assertThat(failures()).extracting(JobRecordValue::getRetries).containsExactly(4);
    ENGINE.engine().increaseTime(Duration.ofMinutes(1));
    await().until(() -> steps.jobsDone(market, order) == 1);
    assertThat(pictures.of(market, order).orElseThrow().stuck()).isFalse();
  }

  @Test
  void leavesAJobThatFailedFiveTimesToAPerson() {
    when(promises.tellBrokenPromise(market, order))
        .thenThrow(new IllegalStateException("broken invariant"));

    register(DUE);

    failFourTimes();
    await().until(() -> pictures.of(market, order).orElseThrow().stuck());
    assertThat(failures()).extracting(JobRecordValue::getRetries).containsExactly(4, 3, 2, 1);
    var picture = pictures.of(market, order).orElseThrow();
    assertThat(picture.stuck()).isTrue();
    assertThat(picture.waitingAt()).containsExactly("Task_InviteCustomerToClaim");
  }

  @Test
  void triesAStuckJobAgainAndClosesItsTaskWhenItIsDone() {
    when(promises.tellBrokenPromise(market, order))
        .thenThrow(new IllegalStateException("broken invariant"));
    register(DUE);
    failFourTimes();
    await().until(() -> openTasks() == 1);
    reset(promises);
    when(promises.tellBrokenPromise(market, order)).thenReturn(done(TOLD));
    var task = stuckTask();

    assertThat(trying.again(market, task, ADA)).isEqualTo(TryingJobsAgain.Trial.BEGUN);

    await().until(() -> steps.jobsDone(market, order) == 1);
    assertThat(openTasks()).isZero();
    assertThat(pictures.of(market, order).orElseThrow().stuck()).isFalse();
    assertThat(trying.again(market, task, ADA)).isEqualTo(TryingJobsAgain.Trial.NOT_STUCK);
  }

  @Test
  void keepsTheTaskWhereItWasTriedAgainInVain() {
    when(promises.tellBrokenPromise(market, order))
        .thenThrow(new IllegalStateException("broken invariant"));
    register(DUE);
    failFourTimes();
    await().until(() -> openTasks() == 1);
    var task = stuckTask();
    failedBefore += 4;

    assertThat(trying.again(market, task, ADA)).isEqualTo(TryingJobsAgain.Trial.BEGUN);
    assertThat(trying.again(market, task, ADA)).isEqualTo(TryingJobsAgain.Trial.NOT_STUCK);
    // what brings it back counts as a failure to the broker, with all retries before it
    failedBefore += 1;
    failFourTimes();

    await().until(() -> pictures.of(market, order).orElseThrow().stuck());
    assertThat(openTasks()).isOne();
    reset(promises);
    when(promises.tellBrokenPromise(market, order)).thenReturn(done(TOLD));
    assertThat(trying.again(market, task, ADA)).isEqualTo(TryingJobsAgain.Trial.BEGUN);
    await().until(() -> openTasks() == 0);
  }

  @Test
  void triesNothingAgainForATaskOfAnotherKind() {
    assertThat(trying.again(market, new TaskId(UUID.randomUUID()), ADA))
        .isEqualTo(TryingJobsAgain.Trial.NO_SUCH_TASK);
  }

  private void failFourTimes() {
    for (var failed = 1; failed <= 4; failed++) {
      var times = failed;
      await().until(() -> failures().size() == times);
      ENGINE.engine().increaseTime(Duration.ofMinutes(1));
    }
  }

  private TaskId stuckTask() {
    return tasks.page(market, TaskSearch.open(2)).items().getFirst().id();
  }

  private long openTasks() {
    return tasks.count(market, TaskSearch.open(1).of(TaskKind.STUCK_JOB));
  }

  @Test
  void countsNothingAgainstAJobWhenTwoMetAtTheSameRow() {
    when(promises.tellBrokenPromise(market, order))
        .thenThrow(new OptimisticLockingFailureException("two at once"))
        .thenReturn(done(TOLD));

    register(DUE);

    await().until(() -> failures().size() == 1);
    ENGINE.engine().increaseTime(Duration.ofSeconds(2));
    await().until(() -> steps.jobsDone(market, order) == 1);
    assertThat(failures()).extracting(JobRecordValue::getRetries).containsExactly(5);
  }

  @Test
  void answersTheSameToAJobThatComesTwice() {
    when(promises.tellBrokenPromise(market, order)).thenReturn(done(TOLD));
    register(DUE);
    await().until(() -> steps.jobsDone(market, order) == 1);
    var job =
        new Job(
            77,
            "orders.tell-broken-promise",
            "Task_InviteCustomerToClaim",
            5,
            Subject.of(market, order),
            new Carried(null, null, null, null, null, someWatch(), null, null, null));

    var first = doing.answer(worker, job);

    assertThat(doing.answer(worker, job)).isEqualTo(first).isInstanceOf(JobAnswer.Done.class);
    assertThat(steps.jobsDone(market, order)).isEqualTo(2);
  }

  private static WatchVariable someWatch() {
    return new WatchVariable(1, PAST, PAST, PAST, PAST, false);
  }

  private static Watch watch(Instant riskAt, Instant answerBy) {
    return new Watch(riskAt, answerBy, PAST.plusSeconds(1), PAST.plusSeconds(2), false);
  }

  private static Watched done(Watch watch) {
    return new Watched.Done(watch);
  }

  private void register(Watch watch) {
    tenancy.run(
        market,
        () ->
            events.publishEvent(
                new OrderRegistered(market, order, PAST, Actor.SYSTEM, true, watch)));
  }

  private List<JobRecordValue> failures() {
    return jobs()
        .filter(record -> record.getIntent() == JobIntent.FAILED)
        .skip(failedBefore)
        .map(Record::getValue)
        .toList();
  }

  private static Stream<Record<JobRecordValue>> jobs() {
    return StreamSupport.stream(ENGINE.records().jobRecords().spliterator(), false);
  }

  @Test
  void doesWhatIsOverdueAndOfWhichNoJobCame() {
    when(promises.tellBrokenPromise(market, order)).thenReturn(done(TOLD));
    book.overdue = List.of(overdue());
    assertThat(overdueJobs.look(Duration.ofMinutes(3))).as("not long enough").isZero();
    assertThat(overdueJobs.look(Duration.ZERO)).isOne();
    verify(promises).tellBrokenPromise(market, order);
    assertThat(overdueJobs.look(Duration.ZERO)).as("in hand").isZero();
  }

  @Test
  void bringsToAPersonWhatCannotBeDrivenEitherUntilItIsDone() {
    when(promises.tellBrokenPromise(market, order))
        .thenThrow(new IllegalStateException("broken invariant"));
    book.overdue = List.of(overdue());
    for (var drives = 1; drives <= 3; drives++) {
      driven();
      assertThat(openTasks()).isZero();
    }
    driven();
    driven();
    assertThat(openTasks()).isOne();
    var about = tasks.page(market, TaskSearch.open(2)).items().getFirst().asked().about();
    assertThat(about)
        .containsEntry("process", "OrderGuaranteeProcess")
        .containsEntry("element", "Task_InviteCustomerToClaim");

    assertThat(trying.again(market, stuckTask(), ADA)).isEqualTo(TryingJobsAgain.Trial.BEGUN);
    assertThat(trying.again(market, stuckTask(), ADA)).isEqualTo(TryingJobsAgain.Trial.NOT_STUCK);
    driven();
    assertThat(openTasks()).isOne();

    for (var drives = 1; drives <= 3; drives++) {
      driven();
    }
    book.overdue = List.of();
    overdueJobs.look(Duration.ZERO);
    assertThat(openTasks()).isZero();
  }

  @Test
  void leavesWhatAPersonHasInHandToThePerson() {
    when(promises.tellBrokenPromise(market, order))
        .thenThrow(new IllegalStateException("broken invariant"));
    register(DUE);
    failFourTimes();
    await().until(() -> openTasks() == 1);
    book.overdue = List.of(overdue());
    assertThat(overdueJobs.look(Duration.ZERO)).isZero();
  }

  @Test
  void twoApplicationsDriveTheSameOnce() throws Exception {
    when(promises.tellBrokenPromise(market, order)).thenReturn(done(TOLD));
    book.overdue = List.of(overdue());
    var looks =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> overdueJobs.look(Duration.ZERO)))
            .limit(6)
            .toList();
    assertThat(looks.stream().mapToInt(CompletableFuture::join).sum()).isOne();
    verify(promises, times(1)).tellBrokenPromise(market, order);
  }

  private Overdue overdue() {
    return new Overdue(
        market, order, null, order.value(), "orders.tell-broken-promise", clock.now());
  }

  /** As if whoever drove it before had it no longer in hand. */
  private void driven() {
    jdbc.sql("update engine_overdue set drive_after = first_seen_at").update();
    assertThat(overdueJobs.look(Duration.ZERO)).isOne();
  }

  /** What the orders would say is due. */
  static class PlayedBook implements DeadlineBook {

    private volatile List<Overdue> overdue = List.of();

    @Override
    public long dueAt(Instant now) {
      return 0;
    }

    @Override
    public Optional<Instant> nextAfter(Instant now) {
      return Optional.empty();
    }

    @Override
    public List<Overdue> overdue(Instant by, int most) {
      return overdue.stream().filter(it -> !it.since().isAfter(by)).toList();
    }
  }
}
