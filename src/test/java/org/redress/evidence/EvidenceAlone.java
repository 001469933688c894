package org.redress.evidence;

import java.util.ArrayList;
import java.util.List;
import org.redress.shared.CaseEvent;
import org.redress.testing.SettableClock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;

/** Evidence with what lies below it, and somebody who hears what it tells. */
@EnableAutoConfiguration
@ComponentScan(
    basePackages = {"org.redress.shared", "org.redress.evidence"},
    excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class EvidenceAlone {

  @Bean
  SettableClock businessClock() {
    return new SettableClock("2026-03-12T09:00:00Z");
  }

  @Bean
  Heard heard() {
    return new Heard();
  }

  static class Heard {

    final List<CaseEvent> events = new ArrayList<>();

    @EventListener
    void hear(CaseEvent event) {
      events.add(event);
    }
  }
}
