package org.redress.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.redress.shared.SystemClock;

/**
 * Slows down whoever guesses: so many wrong ones are free, after each further one the wait doubles
 * up to its longest. Kept in memory, for the last {@value #MOST} keys that were wrong: a restart,
 * or a crowd larger than that, begins anew.
 */
final class Brake {

  private static final int MOST = 10_000;
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final SystemClock clock;
  private final int free;
  private final Duration longest;
  private final Map<String, Wrong> wrong =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
          return size() > MOST;
        }
      };

  Brake(SystemClock clock, int free, Duration longest) {
    this.clock = clock;
    this.free = free;
    this.longest = longest;
  }

  private record Wrong(int times, Instant last) {}

  /** How long nobody looks at what comes under this key; zero where it is looked at. */
  synchronized Duration waits(String key) {
    var known = wrong.get(key);
    if (known == null || known.times() < free) {
      return Duration.ZERO;
    }
    var left = Duration.between(clock.now(), known.last().plus(pause(known.times())));
    return left.isPositive() ? left : Duration.ZERO;
  }

  /** One more that was wrong, or may be; whether this is the one from which on there is a wait. */
  synchronized boolean count(String key) {
    var now = clock.now();
    var known = wrong.get(key);
    var before = known == null || known.last().plus(FORGOTTEN).isBefore(now) ? 0 : known.times();
    // the last one that was wrong is the last one to be forgotten
    wrong.remove(key);
    wrong.put(key, new Wrong(before + 1, now));
    return before + 1 == free;
  }

  synchronized boolean has(String key) {
    return wrong.containsKey(key);
  }

  /** It was right; what was wrong before stays counted. */
  synchronized void uncount(String key) {
    var known = wrong.get(key);
    if (known != null) {
      wrong.put(key, new Wrong(Math.max(0, known.times() - 1), known.last()));
    }
  }

  /** It was right after all. */
  synchronized void forget(String key) {
    wrong.remove(key);
  }

  private Duration pause(int times) {
    var doubled = Duration.ofSeconds(1L << Math.min(times - free, 20));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }
}
