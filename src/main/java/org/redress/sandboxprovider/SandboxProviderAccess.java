package org.redress.sandboxprovider;

import java.net.URI;
import org.redress.access.Secrets;
import org.redress.refunds.ProviderAccess;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The way to the provider of a sandbox: this server, with a secret made anew at each start. */
@Component
@ConditionalOnBooleanProperty("redress.sandbox")
class SandboxProviderAccess implements ProviderAccess {

  private final Environment environment;
  private final String secret;

  SandboxProviderAccess(Environment environment, Secrets secrets) {
    this.environment = environment;
    this.secret = secrets.providerSecret();
  }

  /** The port is known only once the server listens. */
  @Override
  public URI url() {
    return URI.create(
        "http://%s:%s/sandbox-provider"
            .formatted(
                environment.getProperty("server.address", "localhost"),
                environment.getRequiredProperty("local.server.port")));
  }

  @Override
  public String secret() {
    return secret;
  }
}
