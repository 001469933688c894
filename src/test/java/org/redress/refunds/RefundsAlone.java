package org.redress.refunds;

import org.redress.testing.SettableClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/** Refunds with what lies below them, and the provider of a sandbox, reached over HTTP. */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.redress")
@ComponentScan(
    basePackages = {
      "org.redress.shared",
      "org.redress.access",
      "org.redress.policy",
      "org.redress.ledger",
      "org.redress.orders",
      "org.redress.tasks",
      "org.redress.refunds",
      "org.redress.sandboxprovider"
    },
    excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class RefundsAlone {

  @Bean
  SettableClock businessClock() {
    return new SettableClock("2026-03-02T10:16:00Z");
  }

  @Bean
  @Primary
  CrashingProviders crashingProviders(ObjectProvider<ProviderAccess> sandbox, JsonMapper json) {
    return new CrashingProviders(sandbox, json);
  }

  @Bean
  CountedCommits countedCommits() {
    return new CountedCommits();
  }

  @Bean
  KnownDeciders knownDeciders() {
    return new KnownDeciders();
  }

  @Bean
  HeardEvents heardEvents() {
    return new HeardEvents();
  }
}
