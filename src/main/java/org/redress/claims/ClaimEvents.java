package org.redress.claims;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.policy.ClaimRuling.Position;
import org.redress.policy.LateDelivery;
import org.redress.refunds.Purse;
import org.redress.shared.Actor;
import org.redress.shared.CaseEvent;
import org.redress.shared.CaseId;
import org.redress.shared.CodeWord;
import org.redress.shared.DomainEvent;
import org.redress.shared.EventName;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;

/** What happens to a claim, told to the modules above within the transaction that made it so. */
public interface ClaimEvents {

  /** Starts the claim's process. */
  @EventName("ClaimOpened")
  record ClaimOpened(MarketplaceId marketplace, OrderId order, CaseId caseId, Instant at, Actor by)
      implements CaseEvent {

    @Override
    public Party forParty() {
      return Party.CUSTOMER;
    }
  }

  @EventName("MerchantAsked")
  record MerchantAsked(
      MarketplaceId marketplace, OrderId order, CaseId caseId, Instant at, Actor by, Instant until)
      implements CaseEvent {}

  /** The merchant accepted, contested or offered something; its process weighs that. */
  @EventName("MerchantResponded")
  record MerchantResponded(
      MarketplaceId marketplace,
      OrderId order,
      CaseId caseId,
      Instant at,
      Actor by,
      Position position)
      implements CaseEvent {

    @Override
    public Party forParty() {
      return Party.MERCHANT;
    }
  }

  @EventName("MerchantSilent")
  record MerchantSilent(
      MarketplaceId marketplace, OrderId order, CaseId caseId, Instant at, Actor by)
      implements CaseEvent {}

  /** {@code number} counts the offers of the case; {@code party} made it. */
  @EventName("OfferMade")
  record OfferMade(
      MarketplaceId marketplace,
      OrderId order,
      CaseId caseId,
      Instant at,
      Actor by,
      int number,
      Party party,
      Offer.Remedy remedy,
      @Nullable Long amount,
      Instant answerBy)
      implements CaseEvent {

    @Override
    public Party forParty() {
      return party;
    }
  }

  @EventName("OfferEnded")
  record OfferEnded(
      MarketplaceId marketplace,
      OrderId order,
      CaseId caseId,
      Instant at,
      Actor by,
      int number,
      Offer.State state)
      implements CaseEvent {}

  /** The customer is asked whether the reported delivery reached it. */
  @EventName("DeliveryPut")
  record DeliveryPut(
      MarketplaceId marketplace, OrderId order, CaseId caseId, Instant at, Actor by, Instant until)
      implements CaseEvent {}

  /** The customer answered what it was asked; its process weighs that. */
  @EventName("CustomerAnswered")
  record CustomerAnswered(
      MarketplaceId marketplace, OrderId order, CaseId caseId, Instant at, Actor by, Answer answer)
      implements CaseEvent {

    @Override
    public Party forParty() {
      return Party.CUSTOMER;
    }

    public enum Answer {
      RECEIVED,
      NOT_RECEIVED,
      OFFER_ACCEPTED,
      OFFER_DECLINED,
      APPEALED,
      ESCALATED
    }
  }

  /** Something that the claim's process must look at. */
  @EventName("CaseFactsChanged")
  record CaseFactsChanged(
      MarketplaceId marketplace, OrderId order, CaseId caseId, Instant at, Actor by, Fact fact)
      implements CaseEvent {

    public enum Fact {
      ORDER_REPORT,
      EVIDENCE,
      EVIDENCE_ASKED,
      WITHDRAWN,
      DELIVERY_CONFIRMED,
      MERCHANT_ACCEPTED
    }
  }

  /** A person has to decide; {@code why} is a word. */
  @EventName("ReviewOpened")
  record ReviewOpened(
      MarketplaceId marketplace, OrderId order, CaseId caseId, Instant at, Actor by, Why why)
      implements CaseEvent {

    public enum Why {
      RULED_BY_TABLE,
      POLICY_UNDECIDED,
      APPEAL,
      WAIT_DECLINED,
      LARGE_AMOUNT,
      NOTHING_LEFT,
      EVIDENCE_CAME,
      EVIDENCE_MISSED,
      /** What was reported after a denial does not go with it. */
      CONTRADICTED,
      /** It was to come before a guarantor, and the order has no cover: a supervisor decides. */
      NO_COVER,
      /** The guarantor did not answer: a supervisor decides. */
      NO_AWARD
    }
  }

  /** {@code number} counts the requests of the case. */
  @EventName("EvidenceRequested")
  record EvidenceRequested(
      MarketplaceId marketplace,
      OrderId order,
      CaseId caseId,
      Instant at,
      Actor by,
      int number,
      Party party,
      @CodeWord List<String> types,
      Instant until)
      implements CaseEvent {}

  /** The person who reviewed has decided; the user task of the process ends with this step. */
  @EventName("ReviewEnded")
  record ReviewEnded(
      MarketplaceId marketplace, OrderId order, CaseId caseId, Instant at, Actor by, ClaimStep step)
      implements CaseEvent {}

  @EventName("ClaimDenied")
  record ClaimDenied(
      MarketplaceId marketplace,
      OrderId order,
      CaseId caseId,
      Instant at,
      Actor by,
      DecidedBy decidedBy,
      Instant appealableUntil)
      implements CaseEvent {}

  /**
   * Money goes back to the customer; {@code amount} in minor units of {@code currency}. Until
   * {@code objectableUntil} the merchant may say why it should not bear it; null where it cannot.
   */
  @EventName("RefundRuled")
  record RefundRuled(
      MarketplaceId marketplace,
      OrderId order,
      CaseId caseId,
      Instant at,
      Actor by,
      DecidedBy decidedBy,
      long amount,
      @CodeWord String currency,
      Purse borneBy,
      @Nullable Instant objectableUntil)
      implements CaseEvent {}

  /** A chargeback opened at the bank ({@code held}) or was settled there. */
  @EventName("ClaimHeld")
  record ClaimHeld(
      MarketplaceId marketplace, OrderId order, CaseId caseId, Instant at, Actor by, boolean held)
      implements CaseEvent {}

  @EventName("ClaimClosed")
  record ClaimClosed(
      MarketplaceId marketplace,
      OrderId order,
      CaseId caseId,
      Instant at,
      Actor by,
      Outcome outcome,
      @Nullable DecidedBy decidedBy)
      implements CaseEvent {}

  /** The merchant does not want to bear the refund. */
  @EventName("MerchantObjected")
  record MerchantObjected(
      MarketplaceId marketplace, OrderId order, CaseId caseId, Instant at, Actor by)
      implements CaseEvent {}

  @EventName("ObjectionDecided")
  record ObjectionDecided(
      MarketplaceId marketplace, OrderId order, CaseId caseId, Instant at, Actor by, boolean upheld)
      implements CaseEvent {}

  /** Another one than the merchant bears the refund. */
  @EventName("BearerChanged")
  record BearerChanged(
      MarketplaceId marketplace, OrderId order, CaseId caseId, Instant at, Actor by, Purse borneBy)
      implements CaseEvent {}

  /** The parcel came after the refund; {@code action} is asked of the customer. */
  @EventName("ParcelCameLate")
  record ParcelCameLate(
      MarketplaceId marketplace,
      OrderId order,
      CaseId caseId,
      Instant at,
      Actor by,
      LateDelivery.@Nullable Action action,
      @Nullable Instant sendBackBy)
      implements CaseEvent {}

  /** One person must not rule so alone; it waits for a second one. */
  @EventName("RulingProposed")
  record RulingProposed(
      MarketplaceId marketplace,
      OrderId order,
      CaseId caseId,
      Instant at,
      Actor by,
      ReviewRuling.Ruling ruling)
      implements CaseEvent {}

  /** The second person has confirmed or rejected it, or it is over without one. */
  @EventName("RulingProposalEnded")
  record RulingProposalEnded(
      MarketplaceId marketplace,
      OrderId order,
      CaseId caseId,
      Instant at,
      Actor by,
      @CodeWord String proposedBy,
      @CodeWord String how)
      implements CaseEvent {}

  /** A parcel of a cancelled order came after its money had gone back without a claim. */
  @EventName("CancelledParcelCame")
  record CancelledParcelCame(
      MarketplaceId marketplace,
      OrderId order,
      Instant at,
      Actor by,
      LateDelivery.@Nullable Action action,
      @Nullable Instant sendBackBy)
      implements DomainEvent {}
}
