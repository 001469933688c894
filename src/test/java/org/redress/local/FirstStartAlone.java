package org.redress.local;

import org.redress.testing.SettableClock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** What a first start needs: marketplaces and policies. Not found by any scan. */
@EnableAutoConfiguration
@ComponentScan({"org.redress.shared", "org.redress.access", "org.redress.policy"})
class FirstStartAlone {

  @Bean
  SettableClock businessClock() {
    return new SettableClock("2026-03-02T10:16:00Z");
  }
}
