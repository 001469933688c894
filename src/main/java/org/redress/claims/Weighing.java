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
  private final WeighingProof proof;
  private final ClaimQuestions questions;
  private final CommittingMoney money;
  private final KeepingMerchants merchants;
  private final BusinessDays days;
  private final Marketplaces marketplaces;
  private final Consequences consequences;
  private final Reviews reviews;
  private final Escalating escalating;

  Weighing(
      Policies policies,
      WeighingProof proof,
      ClaimQuestions questions,
      CommittingMoney money,
      KeepingMerchants merchants,
      BusinessDays days,
      Marketplaces marketplaces,
      Consequences consequences,
      Reviews reviews,
      Escalating escalating) {
    this.policies = policies;
    this.proof = proof;
    this.questions = questions;
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
      case Answer.Undecided<MerchantResponse> undecided -> review(file, Why.POLICY_UNDECIDED, now);
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
    var strength =
        file.parcel() == ParcelState.DELIVERED || file.contradicted()
            ? proof.weigh(file)
            : Strength.NONE;
    if (strength == null) {
      review(file, Why.POLICY_UNDECIDED, now);
      return;
    }
    switch (ask(file, questions.ruling(file, strength, now))) {
      case Answer.Undecided<ClaimRuling> undecided -> review(file, Why.POLICY_UNDECIDED, now);
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
          review(file, Why.POLICY_UNDECIDED, now);
        } else {
          consequences.askMerchant(file, merchantBy, now);
        }
      }
      case WAIT -> consequences.giveTime(file, ruling.waitDays(), now);
      case REVIEW -> review(file, Why.RULED_BY_TABLE, now);
      case DENY -> consequences.deny(file, DecidedBy.POLICY, Actor.SYSTEM, now);
      case ESCALATE -> escalating.escalate(file, Ground.POLICY, null, Actor.SYSTEM, now);
      case REFUND -> {
        if (ruling.borneBy() == BorneBy.CUSTOMER) {
          // who is paid back bears nothing
          review(file, Why.POLICY_UNDECIDED, now);
        } else {
          refund(file, Purse.valueOf(ruling.borneBy().name()), now);
        }
      }
    }
  }

  private void refund(ClaimFile file, Purse borneBy, Instant now) {
    switch (ask(file, questions.amount(file))) {
      case Answer.Undecided<RefundAmount> undecided -> review(file, Why.POLICY_UNDECIDED, now);
      case Answer.Decided<RefundAmount>(var decision, var amount) when amount.person() ->
          review(file, Why.LARGE_AMOUNT, now);
      case Answer.Decided<RefundAmount>(var decision, var amount) -> {
        var who =
            file.claim().hearing().position() == Position.ACCEPTED
                ? DecidedBy.PARTIES
                : DecidedBy.POLICY;
        var how = new Refunding(who, bases(amount), null, Purse.MARKETPLACE, borneBy);
        if (!consequences.refund(file, how, Actor.SYSTEM, now)) {
          review(file, Why.NOTHING_LEFT, now);
        }
      }
    }
  }

  /** What lies before a person stays there: it is no other task. */
  private void review(ClaimFile file, Why why, Instant now) {
    if (file.claim().turn().next() != ClaimStep.Next.REVIEW) {
      reviews.open(file, why, Set.of(), now);
    }
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
