package org.redress.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.access.Marketplaces;
import org.redress.policy.Answer;
import org.redress.policy.BankTimes;
import org.redress.policy.Policies;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/**
 * Until when banks hear what speaks against a chargeback, and when they have decided: by the day
 * that was reported, else by the table. Where the table does not know, that time is over at once,
 * so that a person looks.
 */
@Component
public class ExpectingBanks {

  private final Policies policies;
  private final Marketplaces marketplaces;

  ExpectingBanks(Policies policies, Marketplaces marketplaces) {
    this.policies = policies;
    this.marketplaces = marketplaces;
  }

  /**
   * When somebody has to ask what became of the first of the open chargebacks; empty where none is
   * open. What the table says is kept as a decision in {@code caseId} where one is given.
   */
  public Optional<Instant> decidedBy(
      MarketplaceId marketplace, OrderView order, @Nullable CaseId caseId) {
    var open = BankDispute.of(order).stream().filter(BankDispute::open).toList();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    var times = times(marketplace, order, caseId);
    return open.stream()
        .map(dispute -> times == null ? dispute.since() : decided(marketplace, dispute, times))
        .min(Comparator.naturalOrder());
  }

  /** Until when the bank has to be answered. */
  public Instant answerBy(MarketplaceId marketplace, OrderView order, BankDispute dispute) {
    var times = times(marketplace, order, null);
    return times == null && dispute.answerBy() == null
        ? dispute.since()
        : endOf(
            marketplace, answered(marketplace, dispute, times == null ? 0 : times.answerDays()));
  }

  private Instant decided(MarketplaceId marketplace, BankDispute dispute, BankTimes times) {
    var answered = answered(marketplace, dispute, times.answerDays());
    return endOf(marketplace, answered.plusDays(times.decisionDays()));
  }

  private LocalDate answered(MarketplaceId marketplace, BankDispute dispute, int days) {
    var named = dispute.answerBy();
    var zone = marketplaces.get(marketplace).timeZone();
    return named == null ? dispute.since().atZone(zone).toLocalDate().plusDays(days) : named;
  }

  private Instant endOf(MarketplaceId marketplace, LocalDate day) {
    return Course.endOf(day, marketplaces.get(marketplace).timeZone());
  }

  private @Nullable BankTimes times(
      MarketplaceId marketplace, OrderView order, @Nullable CaseId caseId) {
    var edition = order.policyEdition().number();
    var asked = new BankTimes.Asked(order.contract().payment().method().name());
    var answer =
        caseId == null
            ? policies.consider(marketplace, edition, asked)
            : policies.ask(marketplace, order.id(), caseId, edition, asked);
    return answer instanceof Answer.Decided<BankTimes>(var decision, var times) ? times : null;
  }
}
