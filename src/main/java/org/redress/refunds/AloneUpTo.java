package org.redress.refunds;

import java.util.function.ToLongFunction;
import org.redress.policy.SecondPerson;
import org.redress.policy.SecondPersons;
import org.redress.shared.MarketplaceId;
import org.redress.tasks.Propose;
import org.springframework.stereotype.Component;

/**
 * Up to which amount one person acts alone, by the table of the day; in a currency that it does not
 * know nobody does.
 */
@Component
public class AloneUpTo {

  private static final Propose.Limit NEVER = new Propose.Limit(-1, 30, 7);

  private final SecondPersons limits;

  AloneUpTo(SecondPersons limits) {
    this.limits = limits;
  }

  /** Where a person says that money was paid outside. */
  public Propose.Limit byHand(MarketplaceId marketplace, String currency) {
    return limit(marketplace, currency, SecondPerson::handLimit);
  }

  /** Where a person decides otherwise than the tables and facts propose, or who bears what. */
  public Propose.Limit ruling(MarketplaceId marketplace, String currency) {
    return limit(marketplace, currency, SecondPerson::rulingLimit);
  }

  /** Where a person gives what nothing speaks against, but no table gives by itself. */
  public Propose.Limit unproposed(MarketplaceId marketplace, String currency) {
    return limit(marketplace, currency, SecondPerson::unproposedLimit);
  }

  private Propose.Limit limit(
      MarketplaceId marketplace, String currency, ToLongFunction<SecondPerson> which) {
    return limits
        .of(marketplace, currency)
        .map(of -> new Propose.Limit(which.applyAsLong(of), of.windowDays(), of.proposalDays()))
        .orElse(NEVER);
  }
}
