package org.redress.refunds;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.orders.DeliveryFacts;
import org.redress.orders.FindingOrders;
import org.redress.orders.Reserved.Share;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.refunds.RefundTroubles.Act;
import org.redress.refunds.RefundTroubles.Act.Reason;
import org.redress.refunds.RefundTroubles.ByHand;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.redress.tasks.Proposal;
import org.redress.tasks.ProposalKind;
import org.redress.tasks.Proposals;
import org.redress.tasks.Propose;
import org.redress.tasks.ProposedActs;
import org.springframework.stereotype.Component;

/**
 * A person decides whether a cancelled order is owed its money, where facts contradict the
 * cancellation or the policy leaves it to a person: above the limit two of them do. What was
 * plainly cancelled is owed, whatever a person says.
 */
@Component
public class DecidingOwed implements ProposedActs {

  private static final Set<Why> TO_DECIDE = EnumSet.of(Why.PERSON_FIRST, Why.CONTRADICTED);

  private final HoldingRefunds holding;
  private final RefundViews views;
  private final WithdrawingRefunds withdrawing;
  private final StoppedRefunds stopped;
  private final FindingOrders orders;
  private final Proposals proposals;
  private final AloneUpTo alone;
  private final BusinessClock clock;
  private final Tenancy tenancy;

  DecidingOwed(
      HoldingRefunds holding,
      RefundViews views,
      WithdrawingRefunds withdrawing,
      StoppedRefunds stopped,
      FindingOrders orders,
      Proposals proposals,
      AloneUpTo alone,
      BusinessClock clock,
      Tenancy tenancy) {
    this.holding = holding;
    this.views = views;
    this.withdrawing = withdrawing;
    this.stopped = stopped;
    this.orders = orders;
    this.proposals = proposals;
    this.alone = alone;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  /** The subject of proposals about a refund. */
  public static String subject(RefundId refund) {
    return "refund:" + refund;
  }

  /** Says that it is owed, and lets it be paid. */
  public Act owed(MarketplaceId marketplace, RefundId id, Actor by) {
    return decide(marketplace, id, ProposalKind.OWED, "", by);
  }

  /** Says that what a cancellation seemed to be owed is not. */
  public Act notOwed(MarketplaceId marketplace, RefundId id, String reason, Actor by) {
    return new ByHand("-", reason).sound()
        ? decide(marketplace, id, ProposalKind.NOT_OWED, reason, by)
        : new Act.Refused(Reason.NOT_A_REFERENCE);
  }

  private Act decide(
      MarketplaceId marketplace, RefundId id, ProposalKind kind, String reason, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var refund = holding.hold(marketplace, id).orElse(null);
          if (refund == null || refund.trouble() == null) {
            return new Act.Refused(refund == null ? Reason.NO_SUCH_REFUND : Reason.NOT_IN_TROUBLE);
          }
          if (!canBe(refund, kind)) {
            return new Act.Refused(kind == ProposalKind.OWED ? Reason.NOT_IN_TROUBLE : Reason.OWED);
          }
          if (proposals.open(marketplace, subject(id)).isPresent()) {
            return new Act.Refused(Reason.PROPOSED_ALREADY);
          }
          var act = act(refund, kind, reason);
          if (proposals.keep(marketplace, act, limit(refund, kind), 0, by).waits()) {
            return new Act.Proposed(views.of(refund));
          }
          act(refund, kind, reason, by);
          return new Act.Done(views.of(refund));
        });
  }

  private Propose act(Refund refund, ProposalKind kind, String reason) {
    var asked = refund.asked();
    return new Propose(
        kind,
        subject(refund.id()),
        asked.order(),
        asked.caseId(),
        kind == ProposalKind.OWED ? customer(refund) : "merchant:" + asked.merchant(),
        asked.amount(),
        asked.currency(),
        Map.of("reason", reason),
        revision(refund),
        Set.of());
  }

  private Propose.Limit limit(Refund refund, ProposalKind kind) {
    var currency = refund.asked().currency();
    return kind == ProposalKind.OWED
        ? alone.unproposed(refund.marketplace(), currency)
        : alone.ruling(refund.marketplace(), currency);
  }

  private void act(Refund refund, ProposalKind kind, String reason, Actor by) {
    var now = clock.now();
    if (kind == ProposalKind.OWED) {
      refund.retry(now);
      stopped.goOn(refund, "OWED", now, by);
    } else {
      withdrawing.withdraw(refund);
      stopped.goOn(refund, "NOT_OWED: " + reason, now, by);
    }
  }

  /** Whether a person has to say first that it is owed. */
  static boolean isToDecide(Refund refund) {
    return refund.trouble() != null && TO_DECIDE.contains(refund.trouble());
  }

  private boolean canBe(Refund refund, ProposalKind kind) {
    return kind == ProposalKind.OWED
        ? isToDecide(refund)
        : refund.asked().businessKey().startsWith(OwedByCancellation.PREFIX)
            && WithdrawingRefunds.canBe(refund)
            && isContradicted(refund);
  }

  /** By who reported the cancellation, or by the record of a delivery of what it pays back. */
  private boolean isContradicted(Refund refund) {
    if (refund.trouble() == Why.CONTRADICTED) {
      return true;
    }
    var order = orders.find(refund.marketplace(), refund.asked().order()).orElseThrow();
    var lines = views.of(refund).shares().stream().map(Share::line).collect(Collectors.toSet());
    return DeliveryFacts.of(order, lines).delivered() != null;
  }

  private String customer(Refund refund) {
    var order = orders.find(refund.marketplace(), refund.asked().order()).orElseThrow();
    return order.contract().customer().reference();
  }

  private static String revision(Refund refund) {
    return "%d:%d".formatted(refund.version(), refund.asked().amount());
  }

  @Override
  public boolean does(ProposalKind kind) {
    return kind == ProposalKind.OWED || kind == ProposalKind.NOT_OWED;
  }

  @Override
  public Optional<Now> hold(MarketplaceId marketplace, Proposal proposal) {
    return holding
        .hold(marketplace, refundOf(proposal))
        .filter(refund -> refund.trouble() != null && canBe(refund, proposal.kind()))
        .map(refund -> new Now(revision(refund), Set.of()));
  }

  @Override
  public void act(MarketplaceId marketplace, Proposal confirmed, Actor by) {
    var refund = holding.hold(marketplace, refundOf(confirmed)).orElseThrow();
    act(refund, confirmed.kind(), confirmed.term("reason"), by);
  }

  private static RefundId refundOf(Proposal proposal) {
    var id = proposal.subject().substring(proposal.subject().indexOf(':') + 1);
    return new RefundId(UUID.fromString(id));
  }
}
