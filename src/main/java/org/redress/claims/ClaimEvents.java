package org.redress.claims;

import java.time.Instant;
import org.redress.shared.Actor;
import org.redress.shared.CaseEvent;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/** What happens to a claim, told to the modules above within the transaction that made it so. */
public interface ClaimEvents {

  /** Starts the claim's process. */
  record ClaimOpened(MarketplaceId marketplace, OrderId order, CaseId caseId, Instant at, Actor by)
      implements CaseEvent {}

  /** The merchant accepted, contested or offered something; its process weighs that. */
  record MerchantResponded(
      MarketplaceId marketplace, OrderId order, CaseId caseId, Instant at, Actor by)
      implements CaseEvent {}

  /** The customer answered what it was asked (an offer, a delivery, a denial). */
  record CustomerAnswered(
      MarketplaceId marketplace, OrderId order, CaseId caseId, Instant at, Actor by)
      implements CaseEvent {}

  /** A fact that the claim's process must look at: delivery, loss, chargeback, withdrawal, … */
  record CaseFactsChanged(
      MarketplaceId marketplace, OrderId order, CaseId caseId, Instant at, Actor by)
      implements CaseEvent {}

  /** The person who reviewed has decided; the user task of the process ends with this step. */
  record ReviewEnded(
      MarketplaceId marketplace, OrderId order, CaseId caseId, Instant at, Actor by, ClaimStep step)
      implements CaseEvent {}
}
