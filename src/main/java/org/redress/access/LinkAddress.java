package org.redress.access;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the parties find their pages: below {@code redress.base-url}, without which nobody but the
 * machine itself is expected.
 */
@Component
class LinkAddress {

  private final Environment environment;

  LinkAddress(Environment environment) {
    this.environment = environment;
  }

  String of(String token) {
    return base() + "/c/" + token;
  }

  /** Whether browsers come by TLS, even where a proxy in front ends it. */
  boolean isSecure() {
    return base().startsWith("https://");
  }

  private String base() {
    var told = environment.getProperty("redress.base-url", "");
    var base = told.isBlank() ? "http://localhost:" + port() : told;
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  /** The one really taken, where any was asked for. */
  private String port() {
    return environment.getProperty(
        "local.server.port", environment.getProperty("server.port", "8080"));
  }
}
