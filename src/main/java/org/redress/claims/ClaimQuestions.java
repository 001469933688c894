package org.redress.claims;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.guarantee.FindingCover;
import org.redress.orders.OrderEvent;
import org.redress.orders.ReportEvent;
import org.redress.policy.ClaimRuling;
import org.redress.policy.ClaimRuling.ChosenBy;
import org.redress.policy.ClaimRuling.History;
import org.redress.policy.ClaimRuling.Parcel;
import org.redress.policy.ClaimRuling.ReportedBy;
import org.redress.policy.DeliveryProof.Strength;
import org.redress.policy.ParcelState;
import org.redress.policy.RefundAmount;
import org.springframework.stereotype.Component;

/** What the tables are asked about a claim: the claim itself, and what belongs to it elsewhere. */
@Component
class ClaimQuestions {

  private final Claims claims;
  private final FindingCover cover;

  ClaimQuestions(Claims claims, FindingCover cover) {
    this.claims = claims;
    this.cover = cover;
  }

  ClaimRuling.Asked ruling(ClaimFile file, Strength proof, Instant now) {
    var opened = file.claim().opened();
    var covered = cover.of(file.marketplace(), file.order(), opened.claimed(), now).isPresent();
    return new ClaimRuling.Asked(
        file.claim().hearing().position(), parcel(file), proof, covered, history(file, now));
  }

  /** Claimed in parts or at once, an order passes the same limits. */
  RefundAmount.Asked amount(ClaimFile file) {
    var opened = file.claim().opened();
    var beside =
        claims.claimedBeside(
            file.marketplace().value(), file.claim().uuid(), file.order().id().value());
    return new RefundAmount.Asked(
        opened.currency(), opened.claimed() + beside, file.parcel(), reason(file));
  }

  private History history(ClaimFile file, Instant now) {
    var opened = file.claim().opened();
    var since = now.minus(AskingEligibility.HISTORY);
    var marketplace = file.marketplace().value();
    return new History(
        Math.toIntExact(
            claims.ofCustomer(marketplace, opened.orderId(), opened.customerReference(), since)),
        Math.toIntExact(
            claims.againstMerchant(
                marketplace, opened.orderId(), opened.merchantReference(), since)));
  }

  static Parcel parcel(ClaimFile file) {
    var state = file.parcel();
    return new Parcel(
        state,
        reportedBy(state, file),
        switch (file.order().contract().shipping().choseCarrier()) {
          case MARKETPLACE -> ChosenBy.MARKETPLACE;
          case CUSTOMER -> ChosenBy.CUSTOMER;
          case MERCHANT, GUARANTOR -> ChosenBy.MERCHANT;
        },
        file.dispatchShown(),
        file.claim().hearing().waited());
  }

  private static ReportedBy reportedBy(ParcelState state, ClaimFile file) {
    var report =
        switch (state) {
          case LOST, RETURNED -> file.facts().lost();
          case CANCELLED -> file.facts().cancelled();
          case CONTRADICTED -> file.facts().contradicting();
          default -> null;
        };
    return report == null ? ReportedBy.NOBODY : by(report);
  }

  private static ReportedBy by(OrderEvent report) {
    return switch (report.source()) {
      case CARRIER -> ReportedBy.CARRIER;
      case MERCHANT -> ReportedBy.MERCHANT;
      case MARKETPLACE, PROVIDER, BANK -> ReportedBy.MARKETPLACE;
    };
  }

  /** The merchant's own word of why it came back would keep it the shipping. */
  private static RefundAmount.Reason reason(ClaimFile file) {
    var lost = file.parcel() == ParcelState.RETURNED ? file.facts().lost() : null;
    return lost == null || lost.source() == ReportEvent.Source.MERCHANT
        ? RefundAmount.Reason.NONE
        : reason(lost.details().reason());
  }

  private static RefundAmount.Reason reason(ReportEvent.@Nullable Reason said) {
    return switch (said) {
      case REFUSED -> RefundAmount.Reason.REFUSED;
      case UNCLAIMED -> RefundAmount.Reason.UNCLAIMED;
      case CUSTOMER_ADDRESS -> RefundAmount.Reason.CUSTOMER_ADDRESS;
      case null, default -> RefundAmount.Reason.NONE;
    };
  }
}
