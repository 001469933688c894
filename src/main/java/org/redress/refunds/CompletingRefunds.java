package org.redress.refunds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.redress.orders.CommittingMoney;
import org.redress.orders.CompletingMoney;
import org.redress.orders.Parts;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.refunds.RefundView.Kind;
import org.redress.shared.Actor;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/**
 * Sets aside what a decision is owed beyond all that it has got, by a further refund that a person
 * has to look at first: what was ruled is what was paid, what came back another way, and what is
 * still owed, also after a report was taken back or more was captured.
 */
@Component
class CompletingRefunds {

  private final RefundRows rows;
  private final RefundViews views;
  private final CompletingMoney completing;
  private final CommittingMoney money;
  private final StoppedRefunds stopped;
  private final TellingOfRefunds telling;
  private final Ids ids;

  CompletingRefunds(
      RefundRows rows,
      RefundViews views,
      CompletingMoney completing,
      CommittingMoney money,
      StoppedRefunds stopped,
      TellingOfRefunds telling,
      Ids ids) {
    this.rows = rows;
    this.views = views;
    this.completing = completing;
    this.money = money;
    this.stopped = stopped;
    this.telling = telling;
    this.ids = ids;
  }

  /**
   * {@code ofOrder} are all refunds of an order, locked. A decision that still pays is completed
   * once it has.
   */
  void complete(MarketplaceId marketplace, List<Refund> ofOrder, Instant now) {
    var decisions = new LinkedHashMap<String, List<Refund>>();
    ofOrder.forEach(refund ->
        decisions
            .computeIfAbsent(Parts.decision(refund.asked().businessKey()), key -> new ArrayList<>())
            .add(refund));
    decisions.forEach((decision, parts) -> {
      if (parts.stream().allMatch(Refund::over)) {
        completing
            .complete(marketplace, decision)
            .forEach(part -> request(marketplace, parts, part, now));
      }
    });
  }

  private void request(
      MarketplaceId marketplace, List<Refund> parts, Parts.Part part, Instant now) {
    handOver(parts, part.amount());
    var last = parts.getLast();
    var asked = last.asked().further(part, views.write(part.shares()), now);
    var refund =
        rows.save(new Refund(new RefundKey(marketplace.value(), ids.next()), last.kind(), asked));
    if (refund.kind() == Kind.PAYOUT) {
      refund.askDestination(now);
    }
    refund.stop(Why.OWED_AGAIN);
    money.knownAs(marketplace, part.key(), refund.reference());
    telling.requested(refund, true, now, Actor.SYSTEM);
    stopped.bringToPerson(refund, now);
  }

  /** What is owed by the further one is none that came back another way. */
  private static void handOver(List<Refund> parts, long amount) {
    var open = amount;
    for (var part : parts.reversed()) {
      var some = Math.min(open, part.cameBack());
      part.handOver(some);
      open -= some;
    }
  }
}
