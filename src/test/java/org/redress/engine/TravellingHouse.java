package org.redress.engine;

import org.redress.casefile.Timeline;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** Orders with their engine, and what listens to them; claims and refunds are played by a test. */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.redress")
@ComponentScan(
    basePackages = {
      "org.redress.shared",
      "org.redress.access",
      "org.redress.policy",
      "org.redress.orders",
      "org.redress.tasks",
      "org.redress.notifications",
      "org.redress.engine"
    },
    excludeFilters = {
      @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
      @Filter(type = FilterType.REGEX, pattern = "org\\.redress\\.notifications\\.cases\\..*")
    })
@Import(Timeline.class)
class TravellingHouse {

  @Bean
  PlayedDomain playedDomain() {
    return new PlayedDomain();
  }
}
