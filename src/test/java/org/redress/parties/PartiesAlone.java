package org.redress.parties;

import org.redress.marketplace.Clients;
import org.redress.testing.SettableClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of the parties beside the API, by which cases and links are made. */
@ComponentScan("org.redress.parties")
class PartiesAlone {

  @Bean
  CasesWithLinks cases(Clients clients, SettableClock clock, MockMvc mvc) {
    return new CasesWithLinks(clients, clock, mvc);
  }
}
