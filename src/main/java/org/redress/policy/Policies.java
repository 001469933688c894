package org.redress.policy;

import java.time.Instant;
import java.util.List;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/** Asks the tables of a marketplace's editions. */
public interface Policies {

  /**
   * The edition in force at this instant of business time; edition 1 for any instant before the
   * second one began.
   */
  PolicyEdition editionAt(MarketplaceId marketplace, Instant at);

  PolicyEdition edition(MarketplaceId marketplace, int number);

  /** Evaluates strictly and stores the decision about the order in the caller's transaction. */
  <T> Answer<T> ask(MarketplaceId marketplace, OrderId about, int edition, Question<T> question);

  /** The stored decisions about an order, oldest first. */
  List<Decision> decisionsAbout(MarketplaceId marketplace, OrderId order);
}
