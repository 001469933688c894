package org.redress.tasks;

import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.StaffIndependence;
import org.redress.shared.Tenancy;
import org.redress.tasks.TaskEvents.TaskAssigned;
import org.redress.tasks.TaskEvents.TaskDone;
import org.redress.tasks.TaskEvents.TaskLifted;
import org.redress.tasks.TaskEvents.TaskOpened;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Opens, hands out and closes work for people; each act joins the caller's transaction and may come
 * again.
 */
@Component
public class Tasks {

  private final TaskRows rows;
  private final ObjectProvider<StaffIndependence> independence;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  Tasks(
      TaskRows rows,
      ObjectProvider<StaffIndependence> independence,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.independence = independence;
    this.clock = clock;
    this.tenancy = tenancy;
    this.events = events;
  }

  /**
   * The task with this key: as it was opened first, done or not. Who needs the same work again
   * gives another key.
   */
  public TaskId open(MarketplaceId marketplace, OpenTask task) {
    return tenancy.in(
        marketplace,
        () -> {
          var now = clock.now();
          var opened = rows.add(marketplace, task, now);
          opened.ifPresent(id ->
              events.publishEvent(
                  new TaskOpened(
                      marketplace,
                      task.order(),
                      task.caseId(),
                      now,
                      Actor.SYSTEM,
                      id,
                      task.kind(),
                      task.dueAt())));
          return opened.orElseGet(() -> rows.lock(marketplace, task.key()).orElseThrow().id());
        });
  }

  /**
   * Puts it into the hands of a user, or of nobody; of two users the second learns who has it, as
   * does whoever would give back what another one holds.
   */
  public Assignment assign(MarketplaceId marketplace, TaskId id, @Nullable String user, Actor by) {
    return tenancy.in(
        marketplace,
        () ->
            rows.lock(marketplace, id)
                .map(task ->
                    heldByAnother(marketplace, task, user == null ? by.name() : user)
                        ? new Assignment.HeldBy(String.valueOf(task.assignee()), task)
                        : assign(marketplace, task, user, by))
                .orElseGet(Assignment.NoSuchTask::new));
  }

  /** The same whoever holds it; that {@code by} may do so is for the caller to know. */
  public Assignment reassign(
      MarketplaceId marketplace, TaskId id, @Nullable String user, Actor by) {
    return tenancy.in(
        marketplace,
        () ->
            rows.lock(marketplace, id)
                .map(task -> assign(marketplace, task, user, by))
                .orElseGet(Assignment.NoSuchTask::new));
  }

  /**
   * Ends the task of this key, whoever has it in hand. A key that was never opened is an
   * IllegalStateException.
   */
  public Finish done(MarketplaceId marketplace, String key, String outcome, Actor by) {
    return tenancy.in(
        marketplace,
        () ->
            rows.lock(marketplace, key)
                .map(task -> finish(marketplace, task, outcome, by))
                .orElseThrow(() -> new IllegalStateException("no task was opened as " + key)));
  }

  /** Whether this user, or one whose hand it may be, must not do the task of this key. */
  public boolean excludes(MarketplaceId marketplace, String key, Actor by) {
    return tenancy.in(
        marketplace,
        () ->
            rows.lock(marketplace, key)
                .filter(task -> by.kind() == Actor.Kind.USER)
                .filter(task -> isBarred(marketplace, task, by.name()))
                .isPresent());
  }

  /** Ends the task of this key, if it is there and open. */
  public void doneIfOpen(MarketplaceId marketplace, String key, String outcome, Actor by) {
    tenancy.run(
        marketplace,
        () ->
            rows.lock(marketplace, key)
                .filter(task -> task.state() == Task.State.OPEN)
                .ifPresent(task -> finish(marketplace, task, outcome, by)));
  }

  /** Closes the task of this key as no longer needed, if it is there and open. */
  public void lift(MarketplaceId marketplace, String key) {
    tenancy.run(
        marketplace,
        () ->
            rows.lock(marketplace, key)
                .filter(task -> task.state() == Task.State.OPEN)
                .ifPresent(task -> lift(marketplace, task)));
  }

  /** Only while it is open, and of one who may have it, this is what stands in the way. */
  private boolean heldByAnother(MarketplaceId marketplace, Task task, String user) {
    var holder = task.assignee();
    return task.state() == Task.State.OPEN
        && !isBarred(marketplace, task, user)
        && holder != null
        && !holder.equals(user);
  }

  private Assignment assign(MarketplaceId marketplace, Task task, @Nullable String user, Actor by) {
    var holder = task.assignee();
    if (task.state() != Task.State.OPEN) {
      return new Assignment.Over(task);
    }
    if (user != null && isBarred(marketplace, task, user)) {
      return new Assignment.Excluded(task);
    }
    if (user == null ? holder == null : user.equals(holder)) {
      return new Assignment.Assigned(task);
    }
    rows.assign(marketplace, task.id(), user);
    var asked = task.asked();
    events.publishEvent(
        new TaskAssigned(
            marketplace,
            asked.order(),
            asked.caseId(),
            clock.now(),
            by,
            task.id(),
            asked.kind(),
            user));
    return new Assignment.Assigned(rows.lock(marketplace, task.id()).orElseThrow());
  }

  /** Somebody who must not do it, or who may be nobody else than somebody who must not. */
  private boolean isBarred(MarketplaceId marketplace, Task task, String user) {
    var notBy = task.asked().notBy();
    return notBy.contains(user)
        || !notBy.isEmpty()
            && !independence
                .getIfAvailable(() -> (tenant, one, other) -> !one.equals(other))
                .ofAll(marketplace, user, notBy);
  }

  private Finish finish(MarketplaceId marketplace, Task task, String outcome, Actor by) {
    var asked = task.asked();
    if (task.state() == Task.State.DONE) {
      return new Finish.Done(task);
    }
    if (task.state() == Task.State.LIFTED) {
      return new Finish.Lifted(task);
    }
    if (by.kind() == Actor.Kind.USER && isBarred(marketplace, task, by.name())) {
      return new Finish.Excluded(task);
    }
    var now = clock.now();
    rows.close(marketplace, task.id(), Task.State.DONE, new Task.End(now, by, outcome));
    events.publishEvent(
        new TaskDone(
            marketplace, asked.order(), asked.caseId(), now, by, task.id(), asked.kind(), outcome));
    return new Finish.Done(rows.lock(marketplace, task.id()).orElseThrow());
  }

  private void lift(MarketplaceId marketplace, Task task) {
    var asked = task.asked();
    var now = clock.now();
    rows.close(marketplace, task.id(), Task.State.LIFTED, new Task.End(now, Actor.SYSTEM, null));
    events.publishEvent(
        new TaskLifted(
            marketplace,
            asked.order(),
            asked.caseId(),
            now,
            Actor.SYSTEM,
            task.id(),
            asked.kind()));
  }
}
