package org.redress.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.guarantee.CoverLeft;
import org.redress.guarantee.FindingCover;
import org.redress.orders.CommittingMoney;
import org.redress.refunds.Purse;
import org.redress.shared.BusinessClock;
import org.redress.shared.FieldProblem;
import org.springframework.stereotype.Component;

/** Says what would follow from a person's ruling, and what is wrong with it; changes nothing. */
@Component
class ForeseeingRulings {

  private static final int LEAST_REASON = 10;
  private static final int MOST_REASON = 4000;

  private final CommittingMoney money;
  private final Departures departures;
  private final FindingCover cover;
  private final BusinessClock clock;

  ForeseeingRulings(
      CommittingMoney money, Departures departures, FindingCover cover, BusinessClock clock) {
    this.money = money;
    this.departures = departures;
    this.cover = cover;
    this.clock = clock;
  }

  Review.Preview preview(ClaimFile file, ReviewRuling ruling) {
    var opened = file.claim().opened();
    var amount = ruling.amount();
    var left = left(file);
    var wanted =
        switch (ruling.ruling()) {
          case REFUND -> opened.claimed();
          case PARTIAL_REFUND -> amount == null ? 0 : Math.min(amount, opened.claimed());
          case DENY, ESCALATE -> 0L;
        };
    var proposal = proposal(file);
    return new Review.Preview(
        ruling.ruling(),
        Math.min(wanted, left),
        left,
        opened.currency(),
        proposal,
        departs(ruling.ruling(), proposal),
        departures.needSecond(file, ruling),
        ruling.ruling() == Ruling.DENY && !file.claim().escalated()
            ? file.endOfDay(clock.now(), Periods.APPEAL)
            : null,
        ruling.ruling() == Ruling.ESCALATE ? cover(file) : null,
        RulingWords.explain(ruling),
        problems(file, ruling));
  }

  List<FieldProblem> problems(ClaimFile file, ReviewRuling ruling) {
    var problems = new ArrayList<FieldProblem>();
    var claimed = file.claim().opened().claimed();
    var amount = ruling.amount();
    if (ruling.ruling() == Ruling.PARTIAL_REFUND
        && (amount == null || amount < 1 || amount > claimed)) {
      problems.add(
          new FieldProblem("amount", "a whole number of minor units from 1 to " + claimed));
    }
    if (ruling.ruling() != Ruling.PARTIAL_REFUND && amount != null) {
      problems.add(new FieldProblem("amount", "nothing, except for a part refund"));
    }
    if (ruling.pays() && ruling.borneBy() == Purse.CUSTOMER) {
      problems.add(
          new FieldProblem(
              "borneBy", "MERCHANT, MARKETPLACE, GUARANTOR or CARRIER: the customer is paid back"));
    }
    if (ruling.ruling() == Ruling.ESCALATE && file.claim().escalated()) {
      problems.add(new FieldProblem("ruling", "another one: a claim is escalated once"));
    }
    if (ruling.ruling() != Ruling.DENY && left(file) == 0) {
      problems.add(
          new FieldProblem("ruling", "DENY: nothing that was paid is left to be paid back"));
    }
    var known = file.evidence().stream().map(item -> item.id().value()).toList();
    if (!known.containsAll(ruling.reliedOn())) {
      problems.add(new FieldProblem("reliedOn", "ids of evidence of this case"));
    }
    var length = ruling.reason().strip().length();
    if (length < LEAST_REASON || length > MOST_REASON) {
      problems.add(
          new FieldProblem(
              "reason",
              "a reason in plain words, %d to %d characters".formatted(LEAST_REASON, MOST_REASON)));
    }
    return problems;
  }

  /** What the table said last about it. */
  @Nullable String proposal(ClaimFile file) {
    var proposed = departures.proposed(file);
    return proposed == null ? null : proposed.ruling();
  }

  static boolean departs(Ruling ruling, @Nullable String proposal) {
    return proposal != null
        && !proposal.equals("REVIEW")
        && !Map.of(Ruling.PARTIAL_REFUND, "REFUND")
            .getOrDefault(ruling, ruling.name())
            .equals(proposal);
  }

  private @Nullable CoverLeft cover(ClaimFile file) {
    var claimed = file.claim().opened().claimed();
    return cover.of(file.marketplace(), file.order(), claimed, clock.now()).orElse(null);
  }

  /** What of the payment has not gone back yet, in minor units. */
  long left(ClaimFile file) {
    return money.moneyOf(file.marketplace(), file.order().id()).left();
  }
}
