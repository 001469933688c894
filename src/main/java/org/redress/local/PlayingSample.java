package org.redress.local;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.redress.shared.SystemClock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Plays the sample orders through the application's own API from 60 days ago until now, day by day.
 * Where it is interrupted the next start goes on with the day on which the clock stands; what was
 * done of it is not done twice.
 */
@Component
class PlayingSample implements ApplicationRunner {

  /** When the day's steps are reported; all of them happened earlier that day. */
  static final LocalTime EVENING = LocalTime.of(20, 0);

  private static final int SHOWN_EVERY_DAYS = 10;

  private final Environment environment;
  private final SystemClock clock;

  PlayingSample(Environment environment, SystemClock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) throws InterruptedException {
    var home = HomeFolder.of(environment);
    var credentials = new CredentialsFile(home).read();
    var plan = SamplePlan.in(home).filter(found -> !found.over());
    if (SamplePlan.isWanted(environment) && credentials.isPresent() && plan.isPresent()) {
      play(home, plan.get(), credentials.get());
    }
  }

  private void play(HomeFolder home, SamplePlan plan, Credentials credentials)
      throws InterruptedException {
    var baseUrl = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    try (var api = new SampleApi(baseUrl, credentials)) {
      play(home, plan, api);
    } catch (IOException e) {
      StartLog.warn(
          "The sample orders could not be played to their end; the next start tries again: " + e);
    }
  }

  private void play(HomeFolder home, SamplePlan plan, SampleApi api)
      throws IOException, InterruptedException {
    var fresh = !api.hasOrders();
    var begun = plan.firstDay();
    if (!fresh && begun == null) {
      plan.ended().writeTo(home);
      return;
    }
    var zone = api.timeZone();
    var firstDay = fresh || begun == null ? today(zone).minusDays(SampleStory.DAYS) : begun;
    var going = fresh ? plan.beginningOn(firstDay) : plan;
    going.writeTo(home);
    if (fresh) {
      api.setClock(firstDay.atStartOfDay(zone).toInstant());
    }
    tell(SampleStory.beginningOn(firstDay, zone), going, home, api);
    catchUp(api);
    going.played(SampleStory.DAYS).ended().writeTo(home);
  }

  private void tell(SampleStory story, SamplePlan plan, HomeFolder home, SampleApi api)
      throws IOException, InterruptedException {
    StartLog.say(
        "Playing %d sample orders and %d claims of the last %d days"
            .formatted(story.orders(), story.claims(), SampleStory.DAYS));
    for (var day = plan.daysPlayed(); day < SampleStory.DAYS; day++) {
      advance(api, story.instant(day, EVENING));
      for (var step : story.on(day)) {
        api.put(step);
      }
      plan.played(day + 1).writeTo(home);
      if ((day + 1) % SHOWN_EVERY_DAYS == 0) {
        StartLog.say("Sample: %d of %d days".formatted(day + 1, SampleStory.DAYS));
      }
    }
  }

  private static void advance(SampleApi api, Instant evening)
      throws IOException, InterruptedException {
    while (api.now().isBefore(evening)) {
      if (!api.advance(evening)) {
        StartLog.say("Sample: not everything due is done yet");
      }
    }
  }

  /** Business time is the machine's time again at the end. */
  private void catchUp(SampleApi api) throws IOException, InterruptedException {
    while (Duration.between(api.now(), clock.now()).compareTo(Duration.ofSeconds(1)) > 0) {
      api.advance(clock.now());
    }
  }

  private LocalDate today(ZoneId zone) {
    return clock.now().atZone(zone).toLocalDate();
  }
}
