package org.redress.claims;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.policy.ClaimRuling.Position;
import org.redress.shared.Party;

/** What each party may do on a claim as it stands: what is not in here is refused. */
final class CaseActions {

  private CaseActions() {}

  static Map<Party, Set<CaseAction>> of(
      Claim claim, List<Offer> offers, boolean newEvidence, Instant now) {
    var actions = new EnumMap<Party, Set<CaseAction>>(Party.class);
    actions.put(Party.CUSTOMER, customer(claim, offers, newEvidence, now));
    actions.put(Party.MERCHANT, merchant(claim, now));
    actions.put(Party.GUARANTOR, guarantor(claim));
    return actions;
  }

  private static Set<CaseAction> customer(
      Claim claim, List<Offer> offers, boolean newEvidence, Instant now) {
    var can = EnumSet.noneOf(CaseAction.class);
    var asked = asked(claim, now);
    if (claim.ending().refundId() != null) {
      if (asked == Meaning.GIVE_DESTINATION) {
        can.add(CaseAction.GIVE_DESTINATION);
      }
      return can;
    }
    if (claim.closed()) {
      return can;
    }
    can.add(CaseAction.WITHDRAW);
    can.add(CaseAction.ADD_EVIDENCE);
    if (asked == Meaning.CONFIRM_DELIVERY) {
      can.add(CaseAction.CONFIRM_DELIVERY);
    }
    if (offers.stream().anyMatch(offer -> open(offer, now))) {
      can.add(CaseAction.ACCEPT_OFFER);
      can.add(CaseAction.DECLINE_OFFER);
    }
    if (asked == Meaning.APPEAL_OR_CLOSE && appealable(claim, newEvidence)) {
      can.add(CaseAction.APPEAL);
    }
    if (asked == Meaning.APPEAL_OR_CLOSE) {
      can.add(CaseAction.ESCALATE);
    }
    return can;
  }

  private static Set<CaseAction> merchant(Claim claim, Instant now) {
    var can = EnumSet.noneOf(CaseAction.class);
    if (claim.settled()) {
      var until = claim.objectableUntil();
      if (claim.closed() && until != null && now.isBefore(until)) {
        can.add(CaseAction.OBJECT);
      }
      return can;
    }
    can.add(CaseAction.ADD_EVIDENCE);
    if (asked(claim, now) == Meaning.ANSWER_OR_LOSE) {
      can.add(CaseAction.ACCEPT);
      can.add(CaseAction.CONTEST);
      can.add(CaseAction.OFFER);
    } else if (claim.hearing().position() != Position.ACCEPTED
        && claim.turn().status() != CaseStatus.ON_HOLD
        && !claim.denial().stands()) {
      can.add(CaseAction.ACCEPT);
    }
    return can;
  }

  /** While a chargeback is open nobody decides. */
  private static Set<CaseAction> guarantor(Claim claim) {
    return claim.withGuarantor() && claim.turn().status() != CaseStatus.ON_HOLD
        ? EnumSet.of(CaseAction.AWARD)
        : EnumSet.noneOf(CaseAction.class);
  }

  /** A first denial by a table alone, or something new. */
  static boolean appealable(Claim claim, boolean newEvidence) {
    return newEvidence || claim.denial().deniedByPolicy() && claim.denial().denials() == 1;
  }

  static boolean open(Offer offer, Instant now) {
    return offer.state() == Offer.State.OPEN && now.isBefore(offer.answerBy());
  }

  /** What is asked of a party, if its time is not over. */
  private static @Nullable Meaning asked(Claim claim, Instant now) {
    var deadline = claim.turn().deadline();
    return deadline == null || !now.isBefore(deadline.at()) ? null : deadline.meaning();
  }
}
