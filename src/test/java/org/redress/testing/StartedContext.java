package org.redress.testing;

import java.util.HashMap;
import org.springframework.boot.WebApplicationType;
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
    var properties = new HashMap<String, Object>();
    TestDatabase.empty().register((name, value) -> properties.put(name, value.get()));
    properties.put("spring.flyway.locations", "classpath:db/migration/" + migrations);
    properties.put("redress.sandbox", "true");
    return new StartedContext(
        new SpringApplicationBuilder(configuration)
            .web(WebApplicationType.NONE)
            .properties(properties)
            .run());
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
