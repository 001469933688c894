package org.redress.claims;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.redress.access.Marketplaces;
import org.redress.calendar.BusinessDays;
import org.redress.calendar.Place;
import org.redress.claims.ClaimEvents.ReviewOpened.Why;
import org.redress.claims.Consequences.Refunding;
import org.redress.guarantee.Escalation.Ground;
import org.redress.orders.Basis;
import org.redress.orders.CommittingMoney;
import org.redress.orders.KeepingMerchants;
import org.redress.orders.Merchant;
import org.redress.policy.Answer;
import org.redress.policy.ClaimRuling;
import org.redress.policy.ClaimRuling.BorneBy;
import org.redress.policy.ClaimRuling.Position;
import org.redress.policy.DeliveryProof.Strength;
import org.redress.policy.MerchantResponse;
import org.redress.policy.ParcelState;
import org.redress.policy.Policies;
import org.redress.policy.Question;
import org.redress.policy.RefundAmount;
import org.redress.refunds.Purse;
import org.redress.shared.Actor;
import org.springframework.stereotype.Component;

/** Puts a claim to the tables of its order's edition. What they leave open goes to a person. */
@Component
class Weighing {

  private final Policies policies;
  private final Claims claims;
  private final CommittingMoney money;
  private final KeepingMerchants merchants;
  private final BusinessDays days;
  private final Marketplaces marketplaces;
  private final Consequences consequences;
  private final Reviews reviews;
  private final Escalating escalating;

  Weighing(
      Policies policies,
      Claims claims,
      CommittingMoney money,
      KeepingMerchants merchants,
      BusinessDays days,
      Marketplaces marketplaces,
      Consequences consequences,
      Reviews reviews,
      Escalating escalating) {
    this.policies = policies;
    this.claims = claims;
    this.money = money;
    this.merchants = merchants;
    this.days = days;
    this.marketplaces = marketplaces;
    this.consequences = consequences;
    this.reviews = reviews;
    this.escalating = escalating;
  }

  /** Asks the merchant where the table says so, else rules at once. */
  void askMerchant(ClaimFile file, Instant now) {
    var merchant =
        merchants.find(file.marketplace(), file.claim().opened().merchantReference()).orElseThrow();
    var asked = new MerchantResponse.Asked(merchant.status().name(), file.parcel());
    switch (ask(file, asked)) {
      case Answer.Undecided<MerchantResponse> undecided ->
          reviews.open(file, Why.POLICY_UNDECIDED, Set.of(), now);
      case Answer.Decided<MerchantResponse>(var decision, var value) when value.ask() ->
          consequences.askMerchant(
              file, days.endOf(now, value.businessDays(), place(file, merchant)), now);
      case Answer.Decided<MerchantResponse> notAsked -> {
        if (merchant.status() == Merchant.Status.INSOLVENT) {
          file.claim().hear(file.claim().hearing().said(Position.INSOLVENT));
        }
        rule(file, now);
      }
    }
  }

  void rule(ClaimFile file, Instant now) {
    var proof = Strength.NONE;
    if (file.parcel() == ParcelState.DELIVERED) {
      if (!(ask(file, Proof.asked(file))
          instanceof Answer.Decided<org.redress.policy.DeliveryProof>(var decision, var found))) {
        reviews.open(file, Why.POLICY_UNDECIDED, Set.of(), now);
        return;
      }
      proof = found.strength();
    }
    switch (ask(file, question(file, proof, now))) {
      case Answer.Undecided<ClaimRuling> undecided ->
          reviews.open(file, Why.POLICY_UNDECIDED, Set.of(), now);
      case Answer.Decided<ClaimRuling>(var decision, var ruling) -> follow(file, ruling, now);
    }
  }

  /** Whether everything that was paid has come back another way. */
  boolean nothingLeft(ClaimFile file) {
    return money.moneyOf(file.marketplace(), file.order().id()).left() == 0;
  }

  private void follow(ClaimFile file, ClaimRuling ruling, Instant now) {
    var merchantBy = file.claim().hearing().merchantBy();
    switch (ruling.ruling()) {
      case ASK_MERCHANT -> {
        if (merchantBy == null) {
          reviews.open(file, Why.POLICY_UNDECIDED, Set.of(), now);
        } else {
          consequences.askMerchant(file, merchantBy, now);
        }
      }
      case WAIT -> consequences.giveTime(file, ruling.waitDays(), now);
      case REVIEW -> reviews.open(file, Why.RULED_BY_TABLE, Set.of(), now);
      case DENY -> consequences.deny(file, DecidedBy.POLICY, Actor.SYSTEM, now);
      case ESCALATE -> escalating.escalate(file, Ground.POLICY, null, Actor.SYSTEM, now);
      case REFUND -> {
        if (ruling.borneBy() == BorneBy.CUSTOMER) {
          // who is paid back bears nothing
          reviews.open(file, Why.POLICY_UNDECIDED, Set.of(), now);
        } else {
          refund(file, Purse.valueOf(ruling.borneBy().name()), now);
        }
      }
    }
  }

  private void refund(ClaimFile file, Purse borneBy, Instant now) {
    var opened = file.claim().opened();
    switch (ask(file, new RefundAmount.Asked(opened.currency(), opened.claimed()))) {
      case Answer.Undecided<RefundAmount> undecided ->
          reviews.open(file, Why.POLICY_UNDECIDED, Set.of(), now);
      case Answer.Decided<RefundAmount>(var decision, var amount) when amount.person() ->
          reviews.open(file, Why.LARGE_AMOUNT, Set.of(), now);
      case Answer.Decided<RefundAmount>(var decision, var amount) -> {
        var who =
            file.claim().hearing().position() == Position.ACCEPTED
                ? DecidedBy.PARTIES
                : DecidedBy.POLICY;
        var how = new Refunding(who, bases(amount), null, Purse.MARKETPLACE, borneBy);
        if (!consequences.refund(file, how, Actor.SYSTEM, now)) {
          reviews.open(file, Why.NOTHING_LEFT, Set.of(), now);
        }
      }
    }
  }

  private ClaimRuling.Asked question(ClaimFile file, Strength proof, Instant now) {
    var claim = file.claim();
    var opened = claim.opened();
    var since = now.minus(AskingEligibility.HISTORY);
    var marketplace = file.marketplace().value();
    return new ClaimRuling.Asked(
        claim.hearing().position(),
        file.parcel(),
        proof,
        Proof.dispatchShown(file),
        claim.hearing().waited(),
        Math.toIntExact(
            claims.ofCustomer(marketplace, claim.uuid(), opened.customerReference(), since)),
        Math.toIntExact(
            claims.againstMerchant(marketplace, claim.uuid(), opened.merchantReference(), since)));
  }

  private static Set<Basis> bases(RefundAmount amount) {
    var bases = EnumSet.noneOf(Basis.class);
    if (amount.items()) {
      bases.add(Basis.ITEMS);
    }
    if (amount.shipping()) {
      bases.add(Basis.SHIPPING);
    }
    if (amount.tax()) {
      bases.add(Basis.TAX);
    }
    if (amount.duty()) {
      bases.add(Basis.DUTY);
    }
    return bases;
  }

  private Place place(ClaimFile file, Merchant merchant) {
    var zone = marketplaces.get(file.marketplace()).timeZone();
    return new Place(zone, merchant.country(), merchant.region());
  }

  private <T> Answer<T> ask(ClaimFile file, Question<T> question) {
    var claim = file.claim();
    return policies.ask(
        file.marketplace(), claim.order(), claim.id(), claim.opened().edition(), question);
  }
}
