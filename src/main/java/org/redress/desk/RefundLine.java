package org.redress.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.orders.Reserved.Share;
import org.redress.refunds.DecidingOwed;
import org.redress.refunds.HandPayment;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.refunds.RefundId;
import org.redress.refunds.RefundView;

/** A refund as the agent looks at it; {@code tone} is a class of the stylesheet. */
public record RefundLine(
    RefundId id,
    String title,
    String way,
    String amount,
    String state,
    String tone,
    String paidBy,
    String borneBy,
    @Nullable String trouble,
    @Nullable String failure,
    @Nullable String byHand,
    String payment,
    @Nullable String providerId,
    boolean ofCancellation,
    boolean toDecide,
    List<Milestone> milestones,
    List<ShareLine> shares,
    List<HandPaymentLine> hands) {

  record Milestone(String what, Instant at) {}

  record ShareLine(
      String line, int quantity, String items, String shipping, String duties, String amount) {}

  /** The subject of proposals about it. */
  public String subject() {
    return DecidingOwed.subject(id);
  }

  /** Whether a payment by hand waits for a second person. */
  public boolean proposed() {
    return hands.stream().anyMatch(HandPaymentLine::open);
  }

  /** {@code hands} are the payments by hand of all refunds that are shown. */
  static RefundLine of(RefundView refund, List<HandPayment> hands, ViewerFormat format) {
    var trouble = refund.trouble();
    var payment = refund.payment();
    return new RefundLine(
        refund.id(),
        MoneyWords.of(refund.kind()),
        MoneyWords.way(refund.kind()),
        format.money(refund.amount(), refund.currency()),
        MoneyWords.of(refund.state()),
        trouble == null ? MoneyWords.tone(refund.state()) : "broken",
        MoneyWords.of(refund.paidBy()),
        MoneyWords.of(refund.borneBy()),
        trouble == null ? null : MoneyWords.of(trouble),
        refund.failure(),
        payment.byHand(),
        payment.provider() + ", " + payment.reference(),
        payment.providerId(),
        refund.ofCancellation(),
        trouble == Why.PERSON_FIRST || trouble == Why.CONTRADICTED,
        milestones(refund),
        refund.shares().stream().map(share -> share(share, refund.currency(), format)).toList(),
        hands.stream()
            .filter(hand -> hand.refund().equals(refund.id()))
            .map(hand -> HandPaymentLine.of(hand, format))
            .toList());
  }

  private static List<Milestone> milestones(RefundView refund) {
    var all = new ArrayList<Milestone>();
    all.add(new Milestone("Requested", refund.requestedAt()));
    if (refund.sentAt() != null) {
      all.add(new Milestone("Sent", refund.sentAt()));
    }
    if (refund.confirmedAt() != null) {
      all.add(new Milestone("Paid", refund.confirmedAt()));
    }
    if (refund.destinationBy() != null) {
      all.add(new Milestone("Destination due", refund.destinationBy()));
    }
    return all;
  }

  private static ShareLine share(Share share, String currency, ViewerFormat format) {
    return new ShareLine(
        share.line(),
        share.quantity(),
        format.money(share.items(), currency),
        format.money(share.shipping(), currency),
        format.money(share.tax() + share.duty(), currency),
        format.money(share.amount(), currency));
  }
}
