package org.redress.kinds.notreceived;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.redress.claims.CaseDeadline;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.claims.CaseStatus;
import org.redress.claims.ClaimEvents.ReviewOpened.Why;
import org.redress.claims.DecidedBy;
import org.redress.claims.Offer.Remedy;
import org.redress.claims.Offer.State;
import org.redress.claims.Outcome;
import org.redress.claims.PinnedTables;
import org.redress.claims.Step;
import org.redress.claims.Step.Review.Barred;
import org.redress.kinds.notreceived.NotReceivedFacts.Customer;
import org.redress.orders.Merchant.Status;
import org.redress.policy.ClaimRuling.Position;
import org.redress.policy.MerchantResponse;
import org.redress.policy.ParcelState;
import org.redress.shared.Party;

/**
 * The way of a claim from what is known now to whoever is waited for next, or to its end. What one
 * step notes is known to those that follow.
 */
final class Course {

  private final PinnedTables tables;
  private final Instant now;
  private final List<Step> steps = new ArrayList<>();
  private NotReceivedFacts facts;

  Course(NotReceivedFacts facts, PinnedTables tables, Instant now) {
    this.facts = facts;
    this.tables = tables;
    this.now = now;
  }

  List<Step> steps() {
    switch (facts.phase()) {
      case OPENED -> open();
      case BEGUN_ANEW -> beginAnew();
      case HEARING -> hear();
      case ACCEPTED -> rule();
      case REVIEW -> duringReview();
      case DENIED -> afterDenial();
    }
    return List.copyOf(steps);
  }

  private void open() {
    var delivered = facts.parcel().delivered();
    if (delivered != null) {
      // the claim itself is the customer's word against the record
      steps.add(new Step.NoteAnswer(delivered.report(), false));
      facts = facts.with(new Customer(delivered.report(), false, facts.customer().confirmBy()));
    }
    if (facts.standing().chargebackOpen()) {
      steps.add(new Step.Hold());
    } else {
      begin();
    }
  }

  private void beginAnew() {
    begin();
    if (merchantHasItsTurn()) {
      putDelivery();
    }
  }

  private boolean merchantHasItsTurn() {
    return steps.getLast() instanceof Step.AskMerchant
        || steps.getLast() instanceof Step.LetMerchantAnswer;
  }

  private void begin() {
    if (facts.standing().person()) {
      steps.add(new Step.Review(Why.RULED_BY_TABLE, Barred.NOBODY));
    } else {
      askMerchant();
    }
  }

  private void askMerchant() {
    var status = facts.merchant().status();
    var asked = tables.ask(new MerchantResponse.Asked(status, facts.parcel().state()));
    if (asked.isEmpty()) {
      steps.add(facts.review(Why.POLICY_UNDECIDED));
    } else if (asked.get().ask()) {
      steps.add(new Step.AskMerchant(asked.get().businessDays()));
    } else {
      if (status.equals(Status.INSOLVENT.name())) {
        note(Position.INSOLVENT);
      }
      rule();
    }
  }

  private void afterDenial() {
    if (facts.denialShaken()) {
      steps.add(new Step.Review(Why.CONTRADICTED, Barred.DECIDERS));
    }
  }

  private void duringReview() {
    if (facts.parcel().gone()) {
      rule();
    } else if (facts.newDelivery()) {
      hear();
    }
  }

  private void hear() {
    missMerchant();
    if (!putDelivery() && !awaitOffer() && !giveTime()) {
      rule();
    }
  }

  private void rule() {
    steps.add(new Weighing(facts, tables, now).ruling());
  }

  private void missMerchant() {
    var by = facts.merchant().answerBy();
    if (facts.merchant().position() == Position.ASKED && by != null && !now.isBefore(by)) {
      note(Position.SILENT);
    }
  }

  /** A reported delivery is put to the customer; true while, or after, that settles the claim. */
  private boolean putDelivery() {
    var delivered = facts.parcel().delivered();
    if (delivered == null
        || facts.parcel().state() != ParcelState.DELIVERED
        || facts.merchant().position() == Position.ACCEPTED) {
      return false;
    }
    var answer = facts.customer().confirmed();
    var by = facts.customer().confirmBy();
    if (facts.newDelivery() || answer == null && by == null) {
      endOffer(State.WITHDRAWN);
      steps.add(
          new Step.PutToCustomer(delivered.report(), facts.endOfDay(now, Days.CONFIRM_DELIVERY)));
      return true;
    }
    if (answer == null && by != null && now.isBefore(by)) {
      steps.add(new Step.Stay());
      return true;
    }
    if (answer == null || answer) {
      if (answer == null && delivered.at().isBefore(facts.standing().openedAt())) {
        steps.add(new Step.NoteContradiction());
      }
      steps.add(new Step.Close(Outcome.DELIVERED, DecidedBy.PARTIES));
      return true;
    }
    return false;
  }

  private boolean awaitOffer() {
    var offer = facts.offer();
    if (offer == null) {
      return false;
    }
    if (facts.parcel().gone() || facts.parcel().contradicted()) {
      endOffer(State.WITHDRAWN);
      return false;
    }
    if (now.isBefore(offer.answerBy())) {
      steps.add(await(CaseStatus.WAITING_CUSTOMER, offer.answerBy(), Meaning.ANSWER_OFFER));
      return true;
    }
    endOffer(State.LAPSED);
    if (offer.remedy() != Remedy.WAIT && facts.merchant().position() != Position.ACCEPTED) {
      note(Position.CONTESTED);
    }
    return false;
  }

  private boolean giveTime() {
    var until = facts.extraTime().until();
    if (until == null || facts.parcel().gone()) {
      return false;
    }
    if (facts.extraTime().declined()) {
      steps.add(new Step.NoteTimeOver());
      steps.add(new Step.Review(Why.WAIT_DECLINED, Barred.NOBODY));
      return true;
    }
    // what is recorded as delivered, and is not there, is on its way no longer
    if (facts.parcel().state() != ParcelState.DELIVERED
        && !facts.parcel().contradicted()
        && now.isBefore(until)) {
      steps.add(await(CaseStatus.WAITING_DELIVERY, until, Meaning.WAIT_FOR_DELIVERY));
      return true;
    }
    steps.add(new Step.NoteTimeOver());
    facts = facts.withTimeOver();
    return false;
  }

  private void note(Position position) {
    steps.add(new Step.NotePosition(position));
    facts = facts.with(position);
  }

  private void endOffer(State how) {
    var offer = facts.offer();
    if (offer != null) {
      steps.add(new Step.EndOffer(offer.number(), how));
      facts = facts.withoutOffer();
    }
  }

  private static Step await(CaseStatus status, Instant until, Meaning meaning) {
    return new Step.Wait(status, new CaseDeadline(Party.CUSTOMER, until, meaning));
  }
}
