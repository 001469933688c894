package org.redress.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.tasks.TaskKind.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.redress.tasks.TaskSearch.Holder;
import org.redress.testing.SettableClock;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    classes = TasksAlone.class,
    properties = "spring.flyway.locations=classpath:db/migration/tasks")
class TasksModuleTests {

  private static final Instant NOW = Instant.parse("2026-03-02T10:16:00Z");
  private static final Actor ANNA = new Actor(Actor.Kind.USER, "anna");
  private static final Actor BEN = new Actor(Actor.Kind.USER, "ben");

  private final MarketplaceId market = new MarketplaceId(UUID.randomUUID());
  private final CaseId claim = new CaseId(UUID.randomUUID());
  private final OpenTask review = task("review-1", REVIEW, "2026-03-05T10:00:00Z", Set.of("carla"));

  @Autowired private Tasks tasks;
  @Autowired private FindingTasks finding;
  @Autowired private SettableClock clock;
  @Autowired private Tenancy tenancy;
  @Autowired private TasksAlone.Listener listener;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestDatabase.empty().register(registry);
  }

  @BeforeEach
  void setTime() {
    clock.moveTo(NOW.toString());
  }

  @Test
  void opensEachKeyOnce() {
    var first = tasks.open(market, review);
    var again = tasks.open(market, task("review-1", STUCK_JOB, "2026-04-01T00:00:00Z", Set.of()));

    assertThat(again).isEqualTo(first);
    var shown = found(first);
    assertThat(shown.asked()).isEqualTo(review);
    assertThat(shown.openedAt()).isEqualTo(NOW);
    assertThat(shown.state()).isEqualTo(Task.State.OPEN);
    assertThat(shown.assignee()).isNull();
    assertThat(shown.end()).isNull();
    assertThat(listener.kindsAbout(review)).containsExactly("TaskOpened");
  }

  @Test
  void opensOnceWhereManyDoItAtTheSameTime() throws Exception {
    var opened = inParallel(6, i -> () -> tasks.open(market, review));

    assertThat(opened).hasSize(6).containsOnly(opened.getFirst());
    assertThat(listener.kindsAbout(review)).containsExactly("TaskOpened");
  }

  @Test
  void belongsToTheCallersTransaction() {
    assertThatThrownBy(() ->
            tenancy.run(
                market,
                () -> {
                  tasks.open(market, review);
                  throw new IllegalStateException("no");
                }))
        .hasMessage("no");
    assertThat(finding.count(market, TaskSearch.open(9))).isZero();
  }

  @Test
  void isTakenAndGivenBack() {
    var id = tasks.open(market, review);

    assertThat(tasks.assign(market, id, "anna", ANNA)).isInstanceOf(Assignment.Assigned.class);
    assertThat(tasks.assign(market, id, "anna", ANNA)).isInstanceOf(Assignment.Assigned.class);
    assertThat(found(id).assignee()).isEqualTo("anna");
    assertThat(tasks.assign(market, id, null, ANNA)).isEqualTo(new Assignment.Assigned(found(id)));
    assertThat(found(id).assignee()).isNull();
    assertThat(tasks.assign(market, id, null, ANNA)).isInstanceOf(Assignment.Assigned.class);
    assertThat(listener.kindsAbout(review))
        .containsExactly("TaskOpened", "TaskAssigned", "TaskAssigned");
  }

  @Test
  void tellsTheSecondWhoHasIt() throws Exception {
    var id = tasks.open(market, review);
    var users = List.of("anna", "ben", "dora", "emil");
    var answers =
        inParallel(
            4,
            i ->
                () ->
                    tasks.assign(
                        market, id, users.get(i), new Actor(Actor.Kind.USER, users.get(i))));

    var holder = found(id).assignee();
    assertThat(users).contains(holder);
    assertThat(answers.stream().filter(Assignment.Assigned.class::isInstance)).hasSize(1);
    assertThat(answers.stream().filter(Assignment.HeldBy.class::isInstance))
        .hasSize(3)
        .allMatch(answer -> ((Assignment.HeldBy) answer).user().equals(holder));
    assertThat(listener.kindsAbout(review)).containsExactly("TaskOpened", "TaskAssigned");
  }

  @Test
  void keepsItFromUsersWhoMustNotDoIt() {
    var id = tasks.open(market, review);
    var carla = new Actor(Actor.Kind.USER, "carla");

    assertThat(tasks.assign(market, id, "carla", BEN)).isInstanceOf(Assignment.Excluded.class);
    assertThat(tasks.done(market, "review-1", "DENIED", carla)).isInstanceOf(Finish.Excluded.class);
    assertThat(found(id).state()).isEqualTo(Task.State.OPEN);
    assertThat(listener.kindsAbout(review)).containsExactly("TaskOpened");
  }

  @Test
  void isGivenBackByWhoHoldsItAndTakenOverWhereThatIsAllowed() {
    var id = tasks.open(market, review);
    tasks.assign(market, id, "anna", ANNA);

    assertThat(tasks.assign(market, id, null, BEN))
        .isEqualTo(new Assignment.HeldBy("anna", found(id)));
    assertThat(found(id).assignee()).isEqualTo("anna");
    assertThat(tasks.reassign(market, id, "carla", BEN)).isInstanceOf(Assignment.Excluded.class);
    assertThat(tasks.reassign(market, id, "ben", BEN))
        .isEqualTo(new Assignment.Assigned(found(id)));
    assertThat(found(id).assignee()).isEqualTo("ben");
    assertThat(tasks.reassign(market, id, null, ANNA)).isInstanceOf(Assignment.Assigned.class);
    assertThat(listener.kindsAbout(review))
        .containsExactly("TaskOpened", "TaskAssigned", "TaskAssigned", "TaskAssigned");
  }

  @Test
  void isDoneOnce() {
    var id = tasks.open(market, review);
    tasks.assign(market, id, "anna", ANNA);
    var done = tasks.done(market, "review-1", "REFUNDED", ANNA);
    clock.moveTo("2026-03-02T11:00:00Z");

    assertThat(tasks.done(market, "review-1", "DENIED", BEN)).isEqualTo(done);
    assertThat(found(id).end()).isEqualTo(new Task.End(NOW, ANNA, "REFUNDED"));
    assertThat(found(id).state()).isEqualTo(Task.State.DONE);
    assertThat(tasks.assign(market, id, "ben", BEN)).isInstanceOf(Assignment.Over.class);
    tasks.lift(market, "review-1");
    assertThat(found(id).state()).isEqualTo(Task.State.DONE);
    assertThat(tasks.open(market, review)).isEqualTo(id);
    assertThat(listener.kindsAbout(review))
        .containsExactly("TaskOpened", "TaskAssigned", "TaskDone");
  }

  @Test
  void isLiftedOnceWhereItIsNoLongerNeeded() {
    var id = tasks.open(market, review);
    tasks.lift(market, "review-1");
    tasks.lift(market, "review-1");
    tasks.lift(market, "never opened");

    assertThat(found(id).state()).isEqualTo(Task.State.LIFTED);
    assertThat(found(id).end()).isEqualTo(new Task.End(NOW, Actor.SYSTEM, null));
    assertThat(tasks.done(market, "review-1", "DENIED", BEN))
        .isEqualTo(new Finish.Lifted(found(id)));
    assertThat(listener.kindsAbout(review)).containsExactly("TaskOpened", "TaskLifted");
  }

  @Test
  void knowsOnlyItsOwnMarketplacesTasks() {
    var id = tasks.open(market, review);
    var other = new MarketplaceId(UUID.randomUUID());

    assertThat(finding.find(other, id)).isEmpty();
    assertThat(finding.page(other, TaskSearch.open(9)).items()).isEmpty();
    assertThat(tasks.assign(other, id, "anna", ANNA)).isEqualTo(new Assignment.NoSuchTask());
    assertThat(tasks.open(other, review)).isNotEqualTo(id);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> tasks.done(new MarketplaceId(UUID.randomUUID()), "review-1", "X", BEN));
  }

  @Test
  void isOverdueByTheClock() {
    var id = tasks.open(market, review);
    assertThat(found(id).overdue()).isFalse();
    assertThat(keys(TaskSearch.open(9).onlyOverdue())).isEmpty();

    clock.moveTo("2026-03-05T10:00:00Z");
    assertThat(found(id).overdue()).isTrue();
    assertThat(keys(TaskSearch.open(9).onlyOverdue())).containsExactly("review-1");

    tasks.done(market, "review-1", "DENIED", ANNA);
    assertThat(found(id).overdue()).isFalse();
    assertThat(keys(TaskSearch.open(9).onlyOverdue())).isEmpty();
  }

  @Test
  void findsTasksByWhatTheyAre() {
    tasks.open(market, review);
    var stuck = tasks.open(market, task("stuck-1", STUCK_JOB, "2026-03-04T10:00:00Z", Set.of()));
    var alien =
        new OpenTask(
            "money-1",
            REFUND_TROUBLE,
            new OrderId(UUID.randomUUID()),
            null,
            Map.of(),
            Instant.parse("2026-03-03T10:00:00Z"),
            Set.of());
    tasks.open(market, alien);
    tasks.assign(market, stuck, "ben", BEN);
    tasks.open(market, task("old-1", REVIEW, "2026-03-01T10:00:00Z", Set.of()));
    tasks.done(market, "old-1", "DENIED", BEN);

    var open = TaskSearch.open(9);
    assertThat(keys(open)).containsExactly("money-1", "stuck-1", "review-1");
    assertThat(keys(open.of(REVIEW))).containsExactly("review-1");
    assertThat(keys(open.with(Holder.NOBODY))).containsExactly("money-1", "review-1");
    assertThat(keys(open.with(Holder.user("ben")))).containsExactly("stuck-1");
    assertThat(keys(open.with(Holder.user("anna")))).isEmpty();
    assertThat(keys(open.about(claim))).containsExactly("stuck-1", "review-1");
    assertThat(keys(open.about(alien.order()))).containsExactly("money-1");
    assertThat(keys(open.in(Task.State.DONE))).containsExactly("old-1");
    assertThat(keys(open.in(null))).containsExactly("old-1", "money-1", "stuck-1", "review-1");
    assertThat(finding.count(market, open.of(REVIEW).in(null))).isEqualTo(2);
  }

  @Test
  void pagesThroughTasksDueAtTheSameTime() {
    for (var i = 1; i <= 5; i++) {
      var due = i == 5 ? "2026-03-03T10:00:00Z" : "2026-03-04T10:00:00Z";
      tasks.open(market, task("t-" + i, REVIEW, due, Set.of()));
    }
    var first = finding.page(market, TaskSearch.open(2));
    var second = finding.page(market, TaskSearch.open(2).after(first.nextCursor()));
    var third = finding.page(market, TaskSearch.open(2).after(second.nextCursor()));

    assertThat(keys(first)).containsExactly("t-5", "t-1");
    assertThat(keys(second)).containsExactly("t-2", "t-3");
    assertThat(keys(third)).containsExactly("t-4");
    assertThat(third.nextCursor()).isNull();
    assertThat(List.of(first.count(), second.count(), third.count())).containsOnly(5L);
    assertThat(finding.page(market, TaskSearch.open(2).after("no such"))).isEqualTo(first);
    assertThat(finding.page(market, TaskSearch.open(2).after(UUID.randomUUID().toString())))
        .isEqualTo(first);
  }

  private OpenTask task(String key, TaskKind kind, String dueAt, Set<String> notBy) {
    return new OpenTask(
        key,
        kind,
        new OrderId(claim.value()),
        claim,
        Map.of("why", "NO_RULE"),
        Instant.parse(dueAt),
        notBy);
  }

  private Task found(TaskId id) {
    return finding.find(market, id).orElseThrow();
  }

  private List<String> keys(TaskSearch search) {
    var page = finding.page(market, search);
    assertThat(page.count()).isEqualTo(page.items().size());
    return keys(page);
  }

  private static List<String> keys(TaskPage page) {
    return page.items().stream().map(task -> task.asked().key()).toList();
  }

  private static <T> List<T> inParallel(int times, IntFunction<Callable<T>> act) throws Exception {
    var together = new CyclicBarrier(times);
    try (var threads = Executors.newFixedThreadPool(times)) {
      var running = new ArrayList<Future<T>>();
      for (var i = 0; i < times; i++) {
        var mine = act.apply(i);
        running.add(
            threads.submit(() -> {
              together.await();
              return mine.call();
            }));
      }
      var answers = new ArrayList<T>();
      for (var answer : running) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
