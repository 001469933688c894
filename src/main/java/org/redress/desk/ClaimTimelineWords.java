package org.redress.desk;

import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimEvents.CaseFactsChanged;
import org.redress.claims.ClaimEvents.CustomerAnswered;
import org.redress.claims.ClaimEvents.ReviewOpened;
import org.redress.claims.DecidedBy;
import org.redress.claims.Offer;
import org.redress.claims.Outcome;
import org.redress.policy.ClaimRuling.Position;
import org.redress.policy.LateDelivery;
import org.redress.refunds.Purse;
import org.redress.shared.Party;

/** Says in plain sentences what happened to a claim. */
final class ClaimTimelineWords {

  private ClaimTimelineWords() {}

  /** Null for what does not happen to claims. */
  static @Nullable Told tell(String kind, EntryDetails details) {
    return switch (kind) {
      case "ClaimOpened" -> new Told("Claim opened", null, "broken");
      case "MerchantAsked" ->
          new Told("Merchant asked", "It may answer" + until(details) + ".", "pending");
      case "MerchantResponded" -> responded(details);
      case "MerchantSilent" ->
          new Told("Merchant silent", "Its time to answer is over.", "at-risk");
      case "OfferMade" -> offered(details);
      case "OfferEnded" -> new Told("Offer " + state(details), null, "fact");
      case "DeliveryPut" ->
          new Told(
              "Customer asked whether the parcel came",
              "An answer is possible" + until(details) + "; silence confirms it.",
              "pending");
      case "CustomerAnswered" -> new Told(answer(details), null, "fact");
      case "CaseFactsChanged" -> new Told(fact(details), "It is weighed anew.", "fact");
      case "ReviewOpened" ->
          new Told(
              "A person has to decide",
              details.word("why", ReviewOpened.Why.class).map(CaseWords::of).orElse(null),
              "at-risk");
      case "EvidenceRequested" -> requested(details);
      case "ReviewEnded" -> Told.quietly("Review ended");
      case "ClaimDenied" -> denied(details);
      case "RefundRuled" -> refunded(details);
      case "ClaimHeld" -> held(details);
      case "ClaimClosed" -> closed(details);
      case "MerchantObjected" ->
          new Told(
              "Merchant objects to bearing the refund", "A person decides about it.", "pending");
      case "ObjectionDecided" ->
          details.says("upheld")
              ? new Told("Objection upheld", "The customer keeps what it has.", "fact")
              : new Told("Objection rejected", "The merchant bears the refund.", "fact");
      case "BearerChanged" ->
          new Told(
              "Borne by "
                  + details.word("borneBy", Purse.class).map(MoneyWords::of).orElse("another one"),
              null,
              "fact");
      case "ParcelCameLate" -> late(details);
      case "RulingProposed" ->
          new Told("Ruling proposed", "It waits for a second person.", "at-risk");
      case "RulingProposalEnded" -> proposalEnded(details);
      default -> null;
    };
  }

  private static Told proposalEnded(EntryDetails details) {
    var by = details.text("proposedBy").map(user -> "Proposed by " + user + ".").orElse(null);
    return switch (details.text("how").orElse("")) {
      case "CONFIRMED" -> new Told("Ruling confirmed by a second person", by, "fact");
      case "REJECTED" -> new Told("Proposed ruling not confirmed", by, "fact");
      default -> new Told("Proposed ruling is over", by, "fact");
    };
  }

  private static String until(EntryDetails details) {
    return details.until("until").map(end -> " until " + end).orElse("");
  }

  private static Told responded(EntryDetails details) {
    var what =
        details
            .word("position", Position.class)
            .map(position ->
                switch (position) {
                  case ACCEPTED -> "Merchant accepted the claim";
                  case CONTESTED -> "Merchant contested the claim";
                  case SILENT -> "Merchant silent";
                  case ASKED, NOT_ASKED, INSOLVENT -> "Merchant answered";
                });
    return new Told(what.orElse("Merchant answered"), null, "fact");
  }

  private static Told offered(EntryDetails details) {
    var by = details.word("party", Party.class).map(CaseWords::of).orElse("Somebody");
    var remedy = details.word("remedy", Offer.Remedy.class).map(CaseWords::of).orElse("something");
    var amount = details.money("amount").map(money -> ", " + money).orElse("");
    var until = details.until("answerBy").map(end -> "The customer may answer until " + end + ".");
    return new Told(by + " offered " + remedy + amount, until.orElse(null), "pending");
  }

  private static String state(EntryDetails details) {
    return details
        .word("state", Offer.State.class)
        .map(state ->
            switch (state) {
              case OPEN -> "open";
              case ACCEPTED -> "accepted";
              case DECLINED -> "declined";
              case LAPSED -> "not answered in time";
              case WITHDRAWN -> "overtaken by what happened";
            })
        .orElse("over");
  }

  private static String answer(EntryDetails details) {
    return details
        .word("answer", CustomerAnswered.Answer.class)
        .map(answer ->
            switch (answer) {
              case RECEIVED -> "Customer said that the parcel came";
              case NOT_RECEIVED -> "Customer said that the parcel did not come";
              case OFFER_ACCEPTED -> "Customer accepted the offer";
              case OFFER_DECLINED -> "Customer declined the offer";
              case APPEALED -> "Customer appealed";
              case ESCALATED -> "Customer wants the guarantor to decide";
            })
        .orElse("Customer answered");
  }

  private static String fact(EntryDetails details) {
    return details
        .word("fact", CaseFactsChanged.Fact.class)
        .map(fact ->
            switch (fact) {
              case ORDER_REPORT -> "A report about the order reached the claim";
              case EVIDENCE -> "New evidence came in";
              case EVIDENCE_ASKED -> "Evidence was asked for";
              case WITHDRAWN -> "Customer withdrew the claim";
              case DELIVERY_CONFIRMED -> "Delivery confirmed by the customer";
              case MERCHANT_ACCEPTED -> "Merchant accepted the claim";
            })
        .orElse("Something changed");
  }

  private static Told requested(EntryDetails details) {
    var from =
        details
            .word("party", Party.class)
            .map(party -> CaseWords.of(party) + " asked for evidence");
    var until = details.until("until").map(end -> "It may be sent until " + end + ".");
    return new Told(from.orElse("Evidence asked for"), until.orElse(null), "pending");
  }

  private static Told denied(EntryDetails details) {
    var until =
        details
            .until("appealableUntil")
            .map(end -> "The customer may appeal until " + end + ".")
            .orElse(null);
    return new Told("Claim denied" + decided(details), until, "broken");
  }

  private static Told refunded(EntryDetails details) {
    var amount = details.money("amount").map(money -> " of " + money).orElse("");
    var bearer =
        details
            .word("borneBy", Purse.class)
            .map(purse -> "The cost is borne by " + MoneyWords.of(purse) + ".");
    return new Told("Refund" + amount + " ruled" + decided(details), bearer.orElse(null), "kept");
  }

  private static String decided(EntryDetails details) {
    return details
        .word("decidedBy", DecidedBy.class)
        .map(who -> ", decided by " + CaseWords.of(who))
        .orElse("");
  }

  private static Told held(EntryDetails details) {
    return details.says("held")
        ? new Told(
            "On hold: chargeback at the bank", "Nothing is paid until the bank decides.", "at-risk")
        : new Told("No longer on hold", "The bank has decided.", "fact");
  }

  private static Told closed(EntryDetails details) {
    var outcome = details.word("outcome", Outcome.class);
    var how = outcome.map(CaseWords::of).map(word -> ": " + word).orElse("");
    var good = outcome.filter(end -> end != Outcome.DENIED && end != Outcome.EXPIRED).isPresent();
    return new Told("Case closed" + how, null, good ? "kept" : "void");
  }

  private static Told late(EntryDetails details) {
    var asked =
        details
            .word("action", LateDelivery.Action.class)
            .map(action ->
                switch (action) {
                  case KEEP -> "The customer may keep it.";
                  case SEND_BACK -> "The customer is asked to send it back at the merchant's cost.";
                  case PAY_BACK -> "The customer is asked to pay the money back.";
                });
    return new Told(
        "The parcel came after the refund",
        asked.orElse("The table has no answer for it."),
        "at-risk");
  }
}
