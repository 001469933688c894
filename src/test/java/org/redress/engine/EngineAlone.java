package org.redress.engine;

import static org.mockito.Mockito.mock;

import org.redress.orders.WatchingPromises;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The engine with what lies below it but orders, refunds and claims, whose part a test plays
 * itself. Not found by any scan.
 */
@EnableAutoConfiguration
@ComponentScan({
  "org.redress.shared",
  "org.redress.access",
  "org.redress.tasks",
  "org.redress.engine"
})
public class EngineAlone {

  @Bean
  WatchingPromises watchingPromises() {
    return mock(WatchingPromises.class);
  }

  @Bean
  PlayedDomain playedDomain() {
    return new PlayedDomain();
  }
}
