package org.redress.shared;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the world finds this installation: {@code redress.base-url}, without which nobody but the
 * machine itself is expected.
 */
@Component
public class PublicAddress {

  private final Environment environment;

  PublicAddress(Environment environment) {
    this.environment = environment;
  }

  /** {@code path} begins with a slash. */
  public String of(String path) {
    return base() + path;
  }

  /** Whether browsers come by TLS, even where a proxy in front ends it. */
  public boolean isSecure() {
    return base().startsWith("https://");
  }

  private String base() {
    var told = environment.getProperty("redress.base-url", "");
    var base = told.isBlank() ? "http://localhost:" + port() : told.strip();
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  /** The one really taken, where any was asked for. */
  private String port() {
    return environment.getProperty(
        "local.server.port", environment.getProperty("server.port", "8080"));
  }
}
