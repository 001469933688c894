package org.redress.audit;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.redress.shared.Actor;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Reading;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes up who read what, and writes it in batches: a reading costs no commit. What was not written
 * yet is lost when the process is killed, a few seconds at most; what there is no room for while
 * the database is away is counted.
 */
@Component
class LoggingReadings {

  private static final int ROOM = 10_000;

  private final Readings readings;
  private final Ids ids;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;
  private final ArrayDeque<Reading> waiting = new ArrayDeque<>();
  private long lost;

  LoggingReadings(Readings readings, Ids ids, Tenancy tenancy, ApplicationEventPublisher events) {
    this.readings = readings;
    this.ids = ids;
    this.tenancy = tenancy;
    this.events = events;
  }

  @EventListener
  void on(Reading reading) {
    synchronized (waiting) {
      if (waiting.size() < ROOM) {
        waiting.add(reading);
      } else {
        lost++;
      }
    }
  }

  /**
   * All that waits, each marketplace's in one transaction; what cannot be written goes on waiting.
   */
  synchronized void write() {
    var taken = new ArrayList<Reading>();
    long missing;
    synchronized (waiting) {
      taken.addAll(waiting);
      waiting.clear();
      missing = lost;
      lost = 0;
    }
    var ofMarketplaces =
        new ArrayList<>(taken.stream().collect(groupingBy(Reading::marketplace)).entrySet());
    while (!ofMarketplaces.isEmpty()) {
      var next = ofMarketplaces.getLast();
      try {
        write(next.getKey(), next.getValue(), missing);
      } catch (RuntimeException e) {
        ofMarketplaces.forEach(left -> putBack(left.getValue()));
        keepCount(missing);
        throw e;
      }
      missing = 0;
      ofMarketplaces.removeLast();
    }
  }

  private void write(MarketplaceId marketplace, List<Reading> its, long missing) {
    tenancy.run(
        marketplace,
        () -> {
          var batch = ids.next();
          var hash = readings.add(marketplace, batch, its);
          events.publishEvent(
              new ReadingsSealed(
                  marketplace, its.getLast().at(), Actor.SYSTEM, batch, its.size(), missing, hash));
        });
  }

  private void putBack(List<Reading> its) {
    synchronized (waiting) {
      for (var i = its.size() - 1; i >= 0; i--) {
        waiting.addFirst(its.get(i));
      }
    }
  }

  private void keepCount(long missing) {
    synchronized (waiting) {
      lost += missing;
    }
  }
}
