package org.redress.policy;

import java.util.Optional;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/**
 * Asks the table {@code SecondPerson} of the edition in force: what staff may do alone is the rule
 * of the day on which they do it. Empty where it has no answer, so that nobody does it alone.
 */
@Component
public class SecondPersons {

  private final Policies policies;
  private final BusinessClock clock;

  SecondPersons(Policies policies, BusinessClock clock) {
    this.policies = policies;
    this.clock = clock;
  }

  public Optional<SecondPerson> of(MarketplaceId marketplace, String currency) {
    var edition = policies.editionAt(marketplace, clock.now()).number();
    return policies.consider(marketplace, edition, new SecondPerson.Asked(currency))
            instanceof Answer.Decided<SecondPerson>(var decision, var limits)
        ? Optional.of(limits)
        : Optional.empty();
  }
}
