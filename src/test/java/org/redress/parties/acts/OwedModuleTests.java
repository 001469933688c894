package org.redress.parties.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.claims.DrivingClaims;
import org.redress.guarantee.Recoveries;
import org.redress.guarantee.Recoveries.Receipt;
import org.redress.guarantee.Recovery.Part.Kind;
import org.redress.guarantee.RecoveryId;
import org.redress.marketplace.Clients;
import org.redress.parties.AVisitor;
import org.redress.parties.CasesWithLinks;
import org.redress.parties.CasesWithLinks.ACaseWithLinks;
import org.redress.parties.PartyPageTest;
import org.redress.policy.AnotherEdition;
import org.redress.refunds.DrivingRefunds;
import org.redress.refunds.RefundId;
import org.redress.refunds.RefundTroubles;
import org.redress.refunds.RefundTroubles.ByHand;
import org.redress.shared.Actor;
import org.redress.shared.Party;
import org.redress.shared.Tenancy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a party is asked to pay, on its page: here by an edition that asks customers for money. */
@PartyPageTest
class OwedModuleTests {

  private static final Actor ADA = new Actor(Actor.Kind.USER, "ada");

  @Autowired private CasesWithLinks cases;
  @Autowired private Clients clients;
  @Autowired private DrivingClaims driving;
  @Autowired private DrivingRefunds refunds;
  @Autowired private RefundTroubles troubles;
  @Autowired private Recoveries recoveries;
  @Autowired private JdbcClient jdbc;
  @Autowired private Tenancy tenancy;

  private ACaseWithLinks claim;
  private AVisitor customer;
  private AVisitor merchant;

  @BeforeEach
  void refundBeforeTheParcelComes() {
    var client = clients.next();
    var market = client.marketplace();
    new AnotherEdition(jdbc, tenancy).askingForTheMoneyBack(market);
    claim = cases.open(client);
    customer = claim.visitor(Party.CUSTOMER);
    merchant = claim.visitor(Party.MERCHANT);
    client.put(
        "/v1/merchants/acme",
        "{\"name\": \"Acme\", \"country\": \"DE\", \"status\": \"SUSPENDED\"}",
        null);
    claim.act("merchant-response", "{\"party\": \"MERCHANT\", \"position\": \"ACCEPT\"}");
    driving.rule(market, claim.caseId());
    var refund = new RefundId(UUID.fromString(claim.read().at("/refunds/0/id")));
    refunds.send(market, refund);
    troubles.paidByHand(market, refund, new ByHand("bank-1", "No provider here."), ADA);
    client.post(
        "/v1/orders/%s/events".formatted(claim.order()),
        "{\"type\": \"DELIVERED\", \"occurredAt\": \"2026-03-10T08:00:00Z\"}");
  }

  @Test
  void asksTheCustomerAndDemandsOfTheMerchant() {
    assertThat(customer.opens("", "en").page())
        .contains(
            "We have a request to you",
            "What we ask you to pay back",
            "Nothing is taken from you without your consent.")
        .contains("Please pay by then: Tuesday, 24 March, 23:59")
        .doesNotContain("What you are asked to pay");
    assertThat(merchant.opens("", "de").page())
        .contains("Was Sie zahlen sollen", "44,80\u00a0€", "Zinsen fallen nicht an")
        .doesNotContain("Ohne Ihr Einverständnis");
  }

  @Test
  void saysUntilWhenAParcelIsToBeSentBack() {
    tenancy.run(
        claim.client().marketplace(),
        () ->
            jdbc.sql("update recovery set state = 'AWAITED' where id = ?")
                .param(asked(1).value())
                .update());

    assertThat(customer.opens("", "en").page())
        .contains("We have a request to you", "What we ask you to send back")
        .contains("Please send it back by Tuesday, 24 March, 23:59 and")
        .doesNotContain("What we ask you to pay back", "I see it otherwise");
    assertThat(customer.opens("", "de").page())
        .contains("Was wir Sie bitten zurückzusenden", "Bitte senden Sie es bis Dienstag");
  }

  @Test
  void saysWhatHasComeIn() {
    var receipt = new Receipt(Kind.PAYMENT, 1000, "bank-7");
    recoveries.receive(claim.client().marketplace(), asked(1), receipt, ADA);

    assertThat(customer.opens("", "en").page()).contains("€10.00 have come in", "€34.80 are left");
    assertThat(merchant.opens("", "en").page()).contains("€10.00 have come in", "€34.80 are left");
  }

  @Test
  void hearsWhyTheCustomerDoesNotWantToPay() {
    var dispute = "recoveries/%s/dispute".formatted(asked(1));
    var refused = customer.sends(dispute, Map.of("text", "No."));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page()).contains("at least 10 characters", "No.</textarea>");

    var sent = customer.sends(dispute, Map.of("text", "I have sent it back."));
    assertThat(sent.location()).isEqualTo(customer.path("?done=dispute"));
    assertThat(customer.opens("?done=dispute", "en").page())
        .contains(
            "Nothing more has to be done.",
            "What you said is here.",
            "Looked at by a person",
            "I have sent it back.")
        .doesNotContain("I see it otherwise", "please pay");
    assertThat(customer.sends(dispute, Map.of("text", "I have sent it back.")).status())
        .isEqualTo(409);
    assertThat(merchant.opens("", "en").page()).doesNotContain("I have sent it back.");
    assertThat(customer.opens("/" + dispute, "en").location()).isEqualTo(customer.path(""));
  }

  @Test
  void opensNobodyElsesRecoveryByALink() {
    for (var id : new String[] {asked(0).toString(), UUID.randomUUID().toString(), "x"}) {
      var sent =
          customer.sends(
              "recoveries/%s/dispute".formatted(id), Map.of("text", "I have sent it back."));
      assertThat(sent.status()).as(id).isEqualTo(404);
    }
    assertThat(
            merchant
                .sends(
                    "recoveries/%s/dispute".formatted(asked(0)),
                    Map.of("text", "We do not owe this."))
                .location())
        .isEqualTo(merchant.path("?done=dispute"));
  }

  @Test
  void isDisputedByTheCustomerOverTheApiToo() {
    var path = "/v1/recoveries/%s/dispute".formatted(asked(1));
    var body = "{\"party\": \"%s\", \"reason\": \"I have sent it back.\"}";

    assertThat(claim.client().post(path, body.formatted("MERCHANT")).wrongFields())
        .containsExactly("party");
    assertThat(claim.client().post(path, body.formatted("CUSTOMER")).at("/state"))
        .isEqualTo("DISPUTED");
    assertThat(
            claim
                .client()
                .post(
                    "/v1/recoveries/%s/payments".formatted(asked(1)),
                    "{\"amount\": 1, \"kind\": \"PAID_BACK\", \"reference\": \"a\"}")
                .wrongFields())
        .containsExactly("kind");
  }

  /** First of the merchant, then of the customer. */
  private RecoveryId asked(int which) {
    return recoveries.ofCase(claim.client().marketplace(), claim.caseId()).get(which).id();
  }
}
