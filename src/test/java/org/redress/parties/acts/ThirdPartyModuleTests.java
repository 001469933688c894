package org.redress.parties.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.claims.DrivingClaims;
import org.redress.claims.Review;
import org.redress.claims.ReviewRuling;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.claims.ReviewingClaims;
import org.redress.marketplace.Clients;
import org.redress.parties.AVisitor;
import org.redress.parties.CasesWithLinks;
import org.redress.parties.CasesWithLinks.ACaseWithLinks;
import org.redress.parties.PartyPageTest;
import org.redress.refunds.Purse;
import org.redress.shared.Actor;
import org.redress.shared.Party;
import org.springframework.beans.factory.annotation.Autowired;

/** How customer and merchant follow a denied case to the guarantor's award. */
@PartyPageTest
class ThirdPartyModuleTests {

  @Autowired private CasesWithLinks cases;
  @Autowired private Clients clients;
  @Autowired private DrivingClaims driving;
  @Autowired private ReviewingClaims reviewing;

  private ACaseWithLinks claim;
  private AVisitor customer;
  private AVisitor merchant;

  @BeforeEach
  void denyCase() {
    claim = cases.open();
    customer = claim.visitor(Party.CUSTOMER);
    merchant = claim.visitor(Party.MERCHANT);
    claim.act(
        "merchant-response",
        "{\"party\": \"MERCHANT\", \"position\": \"CONTEST\", \"text\": \"We sent it.\"}");
    var marketplace = claim.client().marketplace();
    driving.rule(marketplace, claim.caseId());
    var denial =
        new ReviewRuling(Ruling.DENY, null, Purse.CUSTOMER, "The scan is at the door.", List.of());
    assertThat(
            reviewing.rule(marketplace, claim.caseId(), denial, new Actor(Actor.Kind.USER, "ada")))
        .isInstanceOf(Review.Done.class);
  }

  @Test
  void asksWhetherTheCustomerIsSureBeforeItEscalates() {
    assertThat(customer.opens("", "en").page())
        .contains("act-escalate", "its decision is final here", "Or let the guarantor decide.");
    assertThat(merchant.opens("", "en").page()).doesNotContain("act-escalate");

    var refused = customer.sends("escalate", Map.of("text", "Nobody came."));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page()).contains("Please tick this box", "Nobody came.");
    assertThat(claim.read().at("/status")).isEqualTo("WAITING_CUSTOMER");
  }

  @Test
  void tellsBothPartiesThatTheGuarantorDecidesAndWhatItAwarded() {
    var sent = customer.sends("escalate", Map.of("confirm", "yes", "text", "Nobody came."));

    assertThat(sent.location()).isEqualTo(customer.path("?done=escalate"));
    assertThat(customer.opens("?done=escalate", "de").page())
        .contains("Ihr Fall geht an den Garanten.", "Der Garant ist an der Reihe, bis");
    assertThat(merchant.opens("", "en").page())
        .contains("The customer took the case to the guarantor", "Nobody came.");

    assertThat(award("{\"ruling\": \"PARTIAL_REFUND\", \"amount\": 1250}")).isEqualTo(422);
    assertThat(
            award(
                "{\"ruling\": \"PARTIAL_REFUND\", \"amount\": 1250, \"borneBy\": \"MERCHANT\","
                    + " \"reason\": \"Half of it was found.\"}"))
        .isEqualTo(200);

    assertThat(customer.opens("", "en").page())
        .contains(
            "The guarantor has decided your case: you get €12.50 back.",
            "by the guarantor",
            "Half of it was found.",
            "The guarantor gave its award",
            "A person has looked at your claim and denied it.");
    assertThat(merchant.opens("", "pt").page())
        .contains("O garantidor decidiu que o cliente recebe €\u00a012,50 de volta.")
        .contains("pelo garantidor");
  }

  @Test
  void refusesWhatIsNotTheTimeFor() {
    assertThat(customer.sends("object", Map.of("text", "No.")).status()).isEqualTo(404);
    assertThat(merchant.sends("escalate", Map.of("confirm", "yes")).status()).isEqualTo(404);
    assertThat(merchant.sends("object", Map.of("text", "  ")).page())
        .contains("Nothing was sent yet");
    var early = merchant.sends("object", Map.of("text", "It was delivered."));
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.page()).contains("That is no longer possible");
    assertThat(customer.opens("/escalate", "en").location()).isEqualTo(customer.path(""));
  }

  private int award(String body) {
    return clients
        .guarantorOf(claim.client())
        .post("/v1/cases/" + claim.id() + "/award", body)
        .status();
  }
}
