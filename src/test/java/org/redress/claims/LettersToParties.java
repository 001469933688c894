package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.notifications.Notice.Reason.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.evidence.EvidenceType;
import org.redress.notifications.Notice.Reason;
import org.redress.notifications.Notice.Recipient;
import org.redress.notifications.Notices;
import org.redress.orders.EventType;
import org.redress.orders.ReportEvent.Source;
import org.redress.refunds.Purse;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases whose parties are written to. */
abstract class LettersToParties extends ClaimsOnADatabase {

  static final String MERCHANT_LATE = "2026-03-13T23:00:00Z";
  static final String REASON = "No scan of this parcel's code is {known}.";

  @Autowired Notices notices;

  /** Delivered with a signature, which the customer denies. */
  CaseId denied(OrderId order) {
    var claim = opened(order).id();
    report(
        order,
        EventType.DELIVERED,
        Source.CARRIER,
        DAY_AFTER,
        Map.of("postalCode", "80331", "signedBy", "M. K."));
    rule(claim);
    answering.confirmDelivery(market, claim, false, SHOP);
    rule(claim);
    return claim;
  }

  CaseId underReview() {
    var claim = opened(paid("M-1")).id();
    contest(claim);
    rule(claim);
    return claim;
  }

  void offer(CaseId claim) {
    respond(
        claim,
        MerchantAnswer.Position.OFFER,
        new MerchantAnswer.Offered(Offer.Remedy.PARTIAL_REFUND, 1500));
  }

  void ask(CaseId claim, Party party, String until, String text) {
    var types = List.of(EvidenceType.RECEIPT, EvidenceType.PROOF_OF_SHIPMENT);
    assertThat(
            reviewing.askEvidence(
                market, claim, new EvidenceRequest(party, types, Instant.parse(until), text), ANA))
        .isInstanceOf(Review.Done.class);
  }

  void decide(CaseId claim, Ruling ruling, Actor by) {
    assertThat(
            reviewing.rule(
                market,
                claim,
                new ReviewRuling(ruling, null, Purse.MARKETPLACE, REASON, List.of()),
                by))
        .isInstanceOf(Review.Done.class);
  }

  List<String> told(CaseId claim) {
    return notices.ofCase(market, claim).stream()
        .map(notice -> notice.recipient() + " " + notice.reason())
        .toList();
  }

  /** The one letter of this kind, with its language in front. */
  String letter(CaseId claim, Recipient to, Reason reason) {
    var letters =
        notices.ofCase(market, claim).stream()
            .filter(notice -> notice.recipient() == to && notice.reason() == reason)
            .toList();
    assertThat(letters).as("%s to the %s", reason, to).hasSize(1);
    var letter = letters.getFirst();
    return "%s: %s%n%s".formatted(letter.language(), letter.subject(), letter.body());
  }
}
