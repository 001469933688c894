package org.redress.testing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A module on a database of its own, for tests that Spring's own test support does not run. */
public final class StartedContext implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private StartedContext(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** {@code migrations} are the folder of one module, or empty for all. */
  public static StartedContext of(Class<?> configuration, String migrations) {
    var settings =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--redress.sandbox=true",
                "--spring.flyway.locations=classpath:db/migration/" + migrations));
    TestDatabase.empty()
        .register((name, value) -> settings.add("--%s=%s".formatted(name, value.get())));
    return new StartedContext(
        new SpringApplicationBuilder(configuration).run(settings.toArray(String[]::new)));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
