package org.redress.claims;

import org.redress.casefile.Timeline;
import org.redress.policy.AnotherEdition;
import org.redress.testing.SettableClock;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * The claims with what lies below them, the notices and the timeline that listen to them, and the
 * provider of a sandbox over HTTP; a test plays the process.
 */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.redress")
@ComponentScan(
    basePackages = {
      "org.redress.shared",
      "org.redress.access",
      "org.redress.calendar",
      "org.redress.policy",
      "org.redress.ledger",
      "org.redress.orders",
      "org.redress.evidence",
      "org.redress.tasks",
      "org.redress.refunds",
      "org.redress.guarantee",
      "org.redress.claims",
      "org.redress.kinds",
      "org.redress.notifications",
      "org.redress.sandboxprovider"
    },
    excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@Import({Timeline.class, AnotherEdition.class})
class ClaimsAlone {

  @Bean
  SettableClock businessClock() {
    return new SettableClock("2026-03-02T10:16:00Z");
  }
}
