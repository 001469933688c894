package org.redress.claims;

import java.time.Instant;
import org.redress.access.Marketplaces;
import org.redress.claims.CaseInHand.Beside;
import org.redress.claims.CaseInHand.Pending;
import org.redress.guarantee.FindingCover;
import org.redress.orders.CommittingMoney;
import org.redress.orders.KeepingMerchants;
import org.redress.policy.ClaimRuling.History;
import org.springframework.stereotype.Component;

/** Gathers what is known of a case, for its kind to tell what follows. */
@Component
class KnownOfCases {

  private final Claims claims;
  private final KeepingMerchants merchants;
  private final FindingCover cover;
  private final CommittingMoney money;
  private final Marketplaces marketplaces;

  KnownOfCases(
      Claims claims,
      KeepingMerchants merchants,
      FindingCover cover,
      CommittingMoney money,
      Marketplaces marketplaces) {
    this.claims = claims;
    this.merchants = merchants;
    this.cover = cover;
    this.money = money;
    this.marketplaces = marketplaces;
  }

  CaseInHand of(ClaimFile file, Phase phase, Instant now) {
    var claim = file.claim();
    var turn = claim.turn();
    return new CaseInHand(
        phase,
        file.order(),
        claim.opened(),
        claim.hearing(),
        new Pending(
            turn.deadline(), turn.next() == ClaimStep.Next.REVIEW, claim.denial().deniedAt()),
        file.evidence(),
        file.offers(),
        beside(file, now));
  }

  private Beside beside(ClaimFile file, Instant now) {
    var opened = file.claim().opened();
    var marketplace = file.marketplace();
    return new Beside(
        merchants.find(marketplace, opened.merchantReference()).orElseThrow().status(),
        cover.of(marketplace, file.order(), opened.claimed(), now).isPresent(),
        history(file, now),
        claimed(file),
        money.moneyOf(marketplace, file.order().id()).left(),
        marketplaces.get(marketplace).timeZone(),
        file.today());
  }

  /** Claimed in parts or at once, an order passes the same limits. */
  private long claimed(ClaimFile file) {
    var claim = file.claim();
    return claim.opened().claimed()
        + claims.claimedBeside(file.marketplace().value(), claim.uuid(), file.order().id().value());
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
}
