package org.redress.audit;

import org.redress.shared.Tenancy;
import org.redress.signing.InstallationKey;
import org.redress.testing.SettableClock;
import org.redress.testing.TestKey;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** The audit with nothing but what it stands on; a test seals when it wants to. */
@EnableAutoConfiguration
@ComponentScan(
    basePackages = {"org.redress.shared", "org.redress.signing", "org.redress.audit"},
    excludeFilters =
        @Filter(
            type = FilterType.ASSIGNABLE_TYPE,
            classes = {SealingAtAPace.class, WritingReadings.class}))
public class AuditAlone {

  @Bean
  SettableClock businessClock() {
    return new SettableClock("2026-03-02T10:16:00Z");
  }

  @Bean
  InstallationKey installationKey() {
    return TestKey.fresh();
  }

  @Bean
  HeadsFile auditHeads() {
    return new HeadsFile(TestKey.passingFile("audit-heads.ndjson"));
  }

  @Bean
  ToldStory toldStory(
      ApplicationEventPublisher events,
      Tenancy tenancy,
      SealingHeads sealing,
      ExportingAudit exporting,
      LoggingReadings logging) {
    return new ToldStory(events, tenancy, sealing, exporting, logging);
  }
}
