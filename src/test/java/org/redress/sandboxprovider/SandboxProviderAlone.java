package org.redress.sandboxprovider;

import org.redress.testing.SettableClock;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** The provider and who may come in, on a server of its own. */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.redress.access")
@ComponentScan(
    basePackages = {"org.redress.shared", "org.redress.access", "org.redress.sandboxprovider"},
    excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class SandboxProviderAlone {

  @Bean
  SettableClock businessClock() {
    return new SettableClock("2026-03-02T10:16:00Z");
  }
}
