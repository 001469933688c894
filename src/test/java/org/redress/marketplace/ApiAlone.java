package org.redress.marketplace;

import org.redress.access.OpeningMarketplaces;
import org.redress.audit.HeadsFile;
import org.redress.policy.PolicyEditions;
import org.redress.signing.InstallationKey;
import org.redress.testing.SettableClock;
import org.redress.testing.TestDatabase;
import org.redress.testing.TestKey;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.MockMvc;

/** The API and all that it stands on but the engine, on a database of its own. */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.redress")
@ComponentScan(
    basePackages = {
      "org.redress.shared",
      "org.redress.gate",
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
      "org.redress.sandboxprovider",
      "org.redress.notifications",
      "org.redress.signing",
      "org.redress.audit",
      "org.redress.casefile",
      "org.redress.marketplace"
    },
    excludeFilters =
        @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class ApiAlone {

  @Bean
  static DynamicPropertyRegistrar database() {
    return TestDatabase.empty()::register;
  }

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
  Clients clients(MockMvc mvc, OpeningMarketplaces opening, PolicyEditions editions) {
    return new Clients(mvc, opening, editions);
  }
}
