package org.redress.orders;

import org.redress.casefile.Timeline;
import org.redress.testing.SettableClock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * The orders with what lies below them, and what listens to them without an engine: notices about
 * orders and the timeline.
 */
@EnableAutoConfiguration
@ComponentScan(
    basePackages = {
      "org.redress.shared",
      "org.redress.access",
      "org.redress.policy",
      "org.redress.orders",
      "org.redress.notifications"
    },
    excludeFilters = {
      @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
      @Filter(type = FilterType.REGEX, pattern = "org\\.redress\\.notifications\\.cases\\..*")
    })
@Import(Timeline.class)
class OrdersAlone {

  @Bean
  SettableClock businessClock() {
    return new SettableClock("2026-03-02T10:16:00Z");
  }
}
