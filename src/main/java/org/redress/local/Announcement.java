package org.redress.local;

import java.nio.file.Files;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of a start: where Redress is, and where the credentials are. */
@Component
class Announcement {

  private final Environment environment;

  Announcement(Environment environment) {
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    var port = environment.getProperty("local.server.port");
    if (port == null) {
      return;
    }
    var home = HomeFolder.of(environment);
    var baseUrl = "http://localhost:" + port;
    new CredentialsFile(home).tellBaseUrl(baseUrl);
    StartLog.say("Redress is ready on %s; %s".formatted(baseUrl, whereCredentialsAre(home)));
  }

  private static String whereCredentialsAre(HomeFolder home) {
    return Files.exists(home.credentials())
        ? "API keys and staff logins are in " + home.credentials()
        : "there are no API keys and logins in %s: they were given out elsewhere"
            .formatted(home.credentials());
  }
}
