package org.redress.marketplace.callbacks;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.redress.shared.BusinessClock;
import org.redress.shared.SystemClock;
import org.redress.shared.Tenancy;
import org.redress.tasks.OpenTask;
import org.redress.tasks.TaskKind;
import org.redress.tasks.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Calls guarantors, outside of any transaction, and keeps what came of it. What is not taken for
 * three days, and a guarantor that wants to hear no more, are a person's task.
 */
@Component
class SendingCallbacks {

  private static final Logger LOG = LoggerFactory.getLogger(SendingCallbacks.class);
  private static final int AT_ONCE = 32;
  private static final Duration SOON = Duration.ofDays(1);

  private final Callbacks callbacks;
  private final TellingActsOfOperator operator;
  private final CallingGuarantors calling;
  private final Tasks tasks;
  private final BusinessClock businessClock;
  private final SystemClock clock;
  private final Tenancy tenancy;

  SendingCallbacks(
      Callbacks callbacks,
      TellingActsOfOperator operator,
      CallingGuarantors calling,
      Tasks tasks,
      BusinessClock businessClock,
      SystemClock clock,
      Tenancy tenancy) {
    this.callbacks = callbacks;
    this.operator = operator;
    this.calling = calling;
    this.tasks = tasks;
    this.businessClock = businessClock;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  /** Sends what is due, the first of each case, side by side; how many these were. */
  int sendDue() throws InterruptedException {
    operator.passOn();
    var due = callbacks.take(AT_ONCE);
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      callers.invokeAll(due.stream().map(this::sending).toList()).forEach(SendingCallbacks::tell);
    }
    return due.size();
  }

  private Callable<Boolean> sending(Callback callback) {
    return () -> {
      var attempt = calling.call(callback);
      tenancy.run(callback.marketplace(), () -> keep(callback, attempt));
      return true;
    };
  }

  private void keep(Callback callback, Attempt attempt) {
    switch (attempt) {
      case Attempt.Delivered() -> callbacks.delivered(callback);
      case Attempt.Gone() -> {
        callbacks.gone(callback);
        askPerson(callback, "GONE");
      }
      case Attempt.Failed(var why) -> retry(callback, why, clock.now());
    }
  }

  private void retry(Callback callback, String why, Instant now) {
    LOG.info("Guarantor {} did not take {}: {}", callback.guarantor(), callback.id(), why);
    if (now.isBefore(callback.giveUpAt())) {
      var next = now.plus(Retries.after(callback.attempt()));
      callbacks.again(
          callback, next.isBefore(callback.giveUpAt()) ? next : callback.giveUpAt(), why);
    } else {
      callbacks.failed(callback, why);
      askPerson(callback, "UNREACHED");
    }
  }

  /** What is about no case stands on the guarantor's own page as well: nobody has to call it. */
  private void askPerson(Callback callback, String why) {
    var order = callback.order();
    if (order == null) {
      return;
    }
    tasks.open(
        callback.marketplace(),
        new OpenTask(
            callback.taskKey(),
            TaskKind.CALLBACK_FAILED,
            order,
            callback.caseId(),
            Map.of("why", why, "guarantor", callback.guarantor(), "told", callback.type()),
            businessClock.now().plus(SOON),
            Set.of()));
  }

  /** What broke here is tried again after its lease. */
  private static void tell(Future<Boolean> sent) {
    try {
      sent.get();
    } catch (ExecutionException e) {
      LOG.error("A guarantor could not be called, which is tried again", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
