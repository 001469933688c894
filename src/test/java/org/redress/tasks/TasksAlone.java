package org.redress.tasks;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.redress.shared.DomainEvent;
import org.redress.testing.SettableClock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;

/** Tasks with nothing but what they stand on, and somebody who listens. */
@EnableAutoConfiguration
@ComponentScan({"org.redress.shared", "org.redress.tasks"})
class TasksAlone {

  @Bean
  SettableClock businessClock() {
    return new SettableClock("2026-03-02T10:16:00Z");
  }

  @Bean
  Listener listener() {
    return new Listener();
  }

  static class Listener {

    private final List<DomainEvent> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void hear(DomainEvent event) {
      heard.add(event);
    }

    List<String> kindsAbout(OpenTask task) {
      return heard.stream()
          .filter(event -> event.order().equals(task.order()))
          .map(event -> event.getClass().getSimpleName())
          .toList();
    }
  }
}
