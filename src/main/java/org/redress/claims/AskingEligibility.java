package org.redress.claims;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.access.Marketplaces;
import org.redress.orders.CommittingMoney;
import org.redress.orders.OrderView;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.policy.Answer;
import org.redress.policy.ClaimEligibility;
import org.redress.policy.ClaimEligibility.Earlier;
import org.redress.policy.ClaimEligibility.Money;
import org.redress.policy.Policies;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/** Asks the table whether a claim may be opened now. */
@Component
class AskingEligibility {

  static final Duration HISTORY = Duration.ofDays(90);

  private final Claims claims;
  private final CommittingMoney money;
  private final Policies policies;
  private final KeptStatements statements;
  private final Marketplaces marketplaces;
  private final CaseKinds kinds;

  AskingEligibility(
      Claims claims,
      CommittingMoney money,
      Policies policies,
      KeptStatements statements,
      Marketplaces marketplaces,
      CaseKinds kinds) {
    this.claims = claims;
    this.money = money;
    this.policies = policies;
    this.statements = statements;
    this.marketplaces = marketplaces;
    this.kinds = kinds;
  }

  /** {@code ofCase} is the claim that is being opened; null where somebody only asks. */
  Eligibility ask(
      MarketplaceId marketplace,
      OrderView order,
      KindId kind,
      List<Quantity> lines,
      @Nullable CaseId ofCase,
      Instant now) {
    var asked = asked(marketplace, order, kind, lines, now);
    var question = asked.question();
    var edition = order.policyEdition().number();
    var answer =
        ofCase == null
            ? policies.consider(marketplace, edition, question)
            : policies.ask(marketplace, order.id(), ofCase, edition, question);
    var decided =
        answer instanceof Answer.Decided<ClaimEligibility>(var decision, var value) ? value : null;
    var window = order.claimWindow();
    return new Eligibility(
        kind,
        decided == null || decided.eligible(),
        decided == null ? null : decided.reason(),
        decided == null || decided.person(),
        asked.opensAt(),
        window == null ? null : window.closesAt(),
        question.cancelled() ? Math.max(0, order.paid() - order.refunded()) : null,
        order.contract().currency(),
        asked.open(),
        statements.kept(marketplace, order.id(), kind),
        answer.decision().explanation());
  }

  /** The kinds of case that can be opened at all. */
  List<KindId> served() {
    return kinds.served();
  }

  /** The lines and units of a claim that names these. */
  List<Quantity> claimed(MarketplaceId marketplace, OrderView order, List<Quantity> named) {
    return ClaimLines.asked(order, named, money.unitsLeft(marketplace, order.id()));
  }

  private record Asked(
      ClaimEligibility.Asked question,
      @Nullable Instant opensAt,
      Eligibility.@Nullable ClaimRef open) {}

  private Asked asked(
      MarketplaceId marketplace, OrderView order, KindId kind, List<Quantity> lines, Instant now) {
    var left = money.unitsLeft(marketplace, order.id());
    var claimed = ClaimLines.asked(order, lines, left);
    var references = ClaimLines.references(claimed);
    var before = claims.ofOrder(marketplace.value(), order.id().value());
    var earlier = ClaimLines.earlier(before, claimed, left);
    var ofCustomer =
        claims.ofCustomer(
            marketplace.value(),
            order.id().value(),
            order.contract().customer().reference(),
            now.minus(HISTORY));
    var inHand =
        new OrderInHand(
            order,
            references,
            money(marketplace, order),
            earlier,
            Math.toIntExact(ofCustomer),
            now.atZone(marketplaces.get(marketplace).timeZone()).toLocalDate(),
            now);
    var asked = kinds.of(kind).eligibility(inHand);
    return new Asked(
        asked.question(),
        asked.opensAt(),
        earlier == Earlier.NONE ? null : inTheWay(before, references));
  }

  private static Eligibility.@Nullable ClaimRef inTheWay(List<Claim> claims, Set<String> lines) {
    return claims.stream()
        .filter(
            claim -> claim.opened().lines().stream().anyMatch(l -> lines.contains(l.reference())))
        .reduce((first, second) -> second)
        .map(claim -> new Eligibility.ClaimRef(claim.id().toString(), claim.reference()))
        .orElse(null);
  }

  private Money money(MarketplaceId marketplace, OrderView order) {
    if (order.paid() == 0) {
      return Money.NONE_PAID;
    }
    var left = money.moneyOf(marketplace, order.id()).left();
    return left > 0 ? Money.SOME : Money.NONE_LEFT;
  }
}
