package org.redress.marketplace.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.claims.ObjectingToRefunds;
import org.redress.claims.Objection;
import org.redress.guarantee.Recoveries;
import org.redress.guarantee.RecoveryId;
import org.redress.marketplace.Bodies;
import org.redress.marketplace.callbacks.EscalatedCases;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundId;
import org.redress.refunds.RefundTroubles;
import org.redress.sandboxprovider.NextAnswer;
import org.redress.sandboxprovider.SandboxProvider;
import org.redress.shared.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is decided and paid in a case leaves a row in the audit trail, with who did it. */
class RecordedCasesModuleTests extends EscalatedCases {

  @Autowired private ObjectingToRefunds objecting;
  @Autowired private Recoveries recoveries;
  @Autowired private RefundTroubles troubles;
  @Autowired private SandboxProvider bank;
  @Autowired private JdbcClient jdbc;

  @Test
  void aRulingAnAwardAndWhereItsMoneyGoes() {
    var claim = escalated("M-1");
    recoveryOfAward(claim);

    recorded(claim, "ReviewEnded by USER ana");
    recorded(claim, "AwardGiven by API_KEY guarantor", "\"ruling\":\"REFUND\"", "\"amount\":4480");
    recorded(claim, "DestinationGiven by API_KEY marketplace");
  }

  @Test
  void aPaymentByHandAnObjectionThatIsDecidedAndAWriteOff() {
    var claim = refundedOfASilentMerchant();
    var refund = sentInVain(claim);
    troubles.paidByHand(
        market.marketplace(),
        refund,
        new RefundTroubles.ByHand("hand-1", "The account was closed."),
        user("ben"));
    recorded(claim, "RefundConfirmed by USER ben", refund.toString());

    act(claim, "objections", "{\"party\": \"MERCHANT\", \"text\": \"It was delivered.\"}");
    objecting.decide(
        market.marketplace(),
        id(claim),
        new Objection.Decision(Purse.CARRIER, "The carrier has lost it."),
        user("cam"));
    recorded(claim, "ObjectionDecided by USER cam", "\"upheld\":true");

    var recovery = market.get("/v1/recoveries?debtor=CARRIER&caseId=" + claim).at("/items/0/id");
    recoveries.writeOff(
        market.marketplace(),
        new RecoveryId(UUID.fromString(recovery)),
        "The carrier has ceased trading.",
        user("dan"));
    recorded(claim, "RecoverySettled by USER dan", recovery, "WRITTEN_OFF");
  }

  private String refundedOfASilentMerchant() {
    var order = market.post("/v1/orders", Bodies.order("M-1")).at("/id");
    market.post(
        "/v1/orders/%s/events".formatted(order),
        "{\"type\": \"PAID\", \"occurredAt\": \"2026-03-02T10:16:00Z\"}");
    clock.moveTo("2026-03-10T08:00:00Z");
    var claim =
        market
            .post(
                "/v1/cases",
                """
                {"orderId": "%s", "kind": "NOT_RECEIVED", "statement": "I got nothing."}\
                """
                    .formatted(order))
            .at("/id");
    ruleAt(claim, "2026-03-13T23:00:00Z");
    return claim;
  }

  private RefundId sentInVain(String claim) {
    bank.tell(market.marketplace(), "pay_123", NextAnswer.FAIL);
    var refund =
        new RefundId(
            Objects.requireNonNull(claims.current(market.marketplace(), id(claim)).refundId()));
    refunds.send(market.marketplace(), refund);
    return refund;
  }

  private static Actor user(String name) {
    return new Actor(Actor.Kind.USER, name);
  }

  private void recorded(String claim, String act, String... facts) {
    assertThat(
            jdbc.sql(
                    """
                    select event || ' by ' || actor_kind || ' ' || actor_name || ' ' || facts from audit_entry
                    where marketplace_id = ? and case_id = ?::uuid order by number
                    """)
                .params(market.marketplace().value(), claim)
                .query(String.class)
                .list())
        .anySatisfy(row ->
            assertThat(row)
                .startsWith(act)
                .satisfies(it -> assertThat(List.of(facts)).allMatch(it::contains)));
  }
}
