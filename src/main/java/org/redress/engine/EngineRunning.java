package org.redress.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.redress.engine.broker.Backoff;
import org.redress.engine.broker.BrokerAway;
import org.redress.engine.broker.BrokerConnection;
import org.redress.engine.broker.DeployingModels;
import org.redress.engine.outbox.OutboxSender;
import org.redress.engine.process.Steps;
import org.redress.engine.process.UsedModels;
import org.redress.engine.time.BrokerClock;
import org.redress.engine.work.EarlyJobs;
import org.redress.engine.work.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings the engine up beside the application, which does not wait for it: deploys the models as
 * soon as the broker is there, then works and sends; afterwards looks each second whether the
 * broker has gone or come back.
 */
@Component
class EngineRunning implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(EngineRunning.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(3);
  private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(2));

  private final UsedModels models;
  private final Steps steps;
  private final BrokerConnection connection;
  private final DeployingModels deploying;
  private final Workers workers;
  private final EarlyJobs early;
  private final OutboxSender sender;
  private final ObjectProvider<BrokerClock> brokerClock;
  private volatile @Nullable Thread thread;

  EngineRunning(
      UsedModels models,
      Steps steps,
      BrokerConnection connection,
      DeployingModels deploying,
      Workers workers,
      EarlyJobs early,
      OutboxSender sender,
      ObjectProvider<BrokerClock> brokerClock) {
    this.models = models;
    this.steps = steps;
    this.connection = connection;
    this.deploying = deploying;
    this.workers = workers;
    this.early = early;
    this.sender = sender;
    this.brokerClock = brokerClock;
  }

  @Override
  public synchronized void start() {
    models.keep();
    var beginning = Thread.ofPlatform().name("engine").daemon().unstarted(this::run);
    // known before it runs, for it goes on only while it is the known one
    thread = beginning;
    beginning.start();
  }

  @Override
  public synchronized void stop() {
    var running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
      join(running);
      connection.close();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  private void join(Thread running) {
    try {
      // who waits for a database or a broker that is away does not hold up the stop
      if (!running.join(STOP)) {
        LOG.warn("The engine is stopped while it waits");
      }
      sender.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      deploy();
      brokerClock.ifAvailable(this::adopt);
      workers.open();
      sender.start();
      for (var wasAway = false; ; wasAway = look(wasAway)) {
        Thread.sleep(LOOK_AGAIN);
      }
    } catch (InterruptedException e) {
      LOG.debug("the engine stops");
    }
  }

  private boolean look(boolean wasAway) {
    var away = connection.isAway();
    if (away) {
      connection.retry();
    }
    if (away != wasAway) {
      LOG.info(away ? "The broker is away: what comes is kept for it" : "The broker is back");
    }
    brokerClock.ifAvailable(EngineRunning::keepUp);
    early.handOut();
    return away;
  }

  private void deploy() throws InterruptedException {
    for (var failures = 1; !deployed(failures); failures++) {
      // an interrupt that came during the attempt is lost in the client
      if (thread != Thread.currentThread()) {
        throw new InterruptedException();
      }
      Thread.sleep(BACKOFF.after(failures));
      connection.retry();
    }
  }

  private boolean deployed(int attempt) {
    try {
      deploying.deploy();
      return true;
    } catch (RuntimeException e) {
      if (attempt == 1) {
        LOG.warn("The models are not deployed yet, which is tried again: {}", e.getMessage());
      }
      return false;
    }
  }

  private void adopt(BrokerClock clock) {
    try {
      if (steps.none()) {
        clock.adopt();
      }
    } catch (BrokerAway e) {
      LOG.warn("The broker's clock is not known: {}", e.getMessage());
    }
  }

  private static void keepUp(BrokerClock clock) {
    try {
      clock.keepUp();
    } catch (BrokerAway e) {
      LOG.debug("the broker's clock is set when it is back", e);
    } catch (RuntimeException e) {
      LOG.warn("The broker's clock could not be kept, which is tried again: {}", e.getMessage());
    }
  }
}
