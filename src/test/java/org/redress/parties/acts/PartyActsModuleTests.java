package org.redress.parties.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.claims.DrivingClaims;
import org.redress.evidence.AddingEvidence;
import org.redress.evidence.EvidenceFacts;
import org.redress.evidence.EvidenceType;
import org.redress.evidence.NewEvidence;
import org.redress.evidence.SampleFiles;
import org.redress.evidence.UploadedFile;
import org.redress.evidence.Visibility;
import org.redress.parties.AVisitor;
import org.redress.parties.CasesWithLinks;
import org.redress.parties.CasesWithLinks.ACaseWithLinks;
import org.redress.parties.PartyPageTest;
import org.redress.shared.Actor;
import org.redress.shared.OrderId;
import org.redress.shared.Party;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** What customer and merchant do on their pages, on the real domain. */
@PartyPageTest
class PartyActsModuleTests {

  @Autowired private CasesWithLinks cases;
  @Autowired private DrivingClaims driving;
  @Autowired private AddingEvidence adding;

  private ACaseWithLinks claim;
  private AVisitor customer;
  private AVisitor merchant;

  @BeforeEach
  void openCase() {
    claim = cases.open();
    customer = claim.visitor(Party.CUSTOMER);
    merchant = claim.visitor(Party.MERCHANT);
  }

  @Test
  void showsEachPartyItsTurnAndItsActsOnly() {
    assertThat(customer.opens("", "en").page())
        .contains("It is the merchant’s turn, until", "Friday, 13 March, 23:59", "€44.80")
        .contains("act-withdraw", "act-evidence")
        .doesNotContain("act-contest", "act-accept", "act-make-offer", "act-appeal");
    assertThat(merchant.opens("", "de").page())
        .contains("Sie sind an der Reihe, bis Freitag, 13. März, 23:59 Uhr.", "44,80")
        .contains("act-contest", "act-accept", "act-make-offer", "act-evidence")
        .doesNotContain("act-withdraw", "act-escalate");
    assertThat(merchant.opens("", "pt").page()).contains("É a sua vez, até sexta-feira");
  }

  @Test
  void speaksTheCustomersLanguageUntilAnotherIsChosen() {
    assertThat(customer.opens("", "").page()).contains("lang=\"de\"", "Was geschehen ist");
    var chosen = customer.opens("/language/pt", "");
    assertThat(chosen.location()).isEqualTo(customer.path(""));
    assertThat(chosen.response().getHeader("Set-Cookie")).contains("redress-language=pt");
    assertThat(customer.opens("/language/xx", "").response().getHeader("Set-Cookie")).isNull();
  }

  @Test
  void takesAMerchantsOfferAndTheCustomersAnswer() {
    var offered = merchant.sends("offer", Map.of("amount", "12,50", "text", "For your trouble."));
    assertThat(offered.location()).isEqualTo(merchant.path("?done=offer"));
    assertThat(merchant.opens("?done=offer", "en").page()).contains("Your offer was made.");
    assertThat(customer.opens("", "en").page())
        .contains("The merchant offers you €12.50", "For your trouble.", "Accept €12.50");

    var taken = customer.sends("offers/1/accept", Map.of());

    assertThat(taken.location()).isEqualTo(customer.path("?done=acceptOffer"));
    assertThat(claim.read().at("/status")).isEqualTo("SETTLING");
    assertThat(customer.opens("", "en").page())
        .contains("Decided: your money is on its way", "€12.50", "Not sent yet")
        .doesNotContain("You bear the cost");
    assertThat(merchant.opens("", "en").page()).contains("You bear the cost.");
    assertThat(timeline()).contains("\"kind\":\"LINK\"");
  }

  @Test
  void keepsWhatWasTypedAndSaysWhatIsWrongBesideIt() {
    var refused = merchant.sends("offer", Map.of("amount", "a lot", "text", "Mes <excuses>"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page())
        .contains("value=\"a lot\"", "Mes &lt;excuses&gt;", "offer-amount-problem")
        .contains("Please write an amount like 44.80, at most €44.80.");
    assertThat(merchant.sends("offer", Map.of("amount", "44.81")).status()).isEqualTo(422);
    assertThat(merchant.sends("contest", Map.of("text", "  ")).page())
        .contains("Please write something here.");
    assertThat(merchant.sends("contest", Map.of("text", "My card is 4111 1111 1111 1111")).status())
        .isEqualTo(400);
    assertThat(merchant.sends("accept", Map.of()).page()).contains("Please tick this box");
    assertThat(customer.sends("withdraw", Map.of("text", "It came.")).page())
        .contains("Please tick this box", "It came.");
    assertThat(claim.read().at("/status")).isEqualTo("WAITING_MERCHANT");
  }

  @Test
  void contestsWithProofInOneStep() {
    var sent =
        merchant.sends(
            "contest",
            Map.of(
                "text", "We sent it.",
                "type", "PROOF_OF_SHIPMENT",
                "carrier", "DHL",
                "trackingNumber", "00340434161094015902"));
    assertThat(sent.location()).isEqualTo(merchant.path("?done=contest"));
    assertThat(merchant.opens("", "en").page())
        .contains("You contested the claim", "We sent it.", "00340434161094015902");

    driving.rule(claim.client().marketplace(), claim.caseId());

    assertThat(customer.opens("", "de").page())
        .contains("Geben Sie dem Paket Zeit bis", "Ich warte")
        .contains("Der Händler hat gezeigt, dass Ihr Paket versandt wurde.");
    assertThat(customer.sends("offers/1/decline", Map.of()).status()).isEqualTo(302);
  }

  @Test
  void contestsNothingWhereTheProofCannotBeTaken() {
    var exe = new MockMultipartFile("file", "proof.jpg", "image/jpeg", new byte[] {'M', 'Z', 0});
    var refused = merchant.sends("contest", Map.of("text", "We sent it."), exe);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page()).contains("This file cannot be taken", "We sent it.");
    assertThat(claim.read().at("/status")).isEqualTo("WAITING_MERCHANT");
  }

  @Test
  void saysThatSomethingHasHappenedMeanwhile() {
    claim.act("withdraw", "{\"party\": \"CUSTOMER\"}");
    var late = merchant.sends("contest", Map.of("text", "We sent it."));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.page())
        .contains("That is no longer possible", "Closed: the customer withdrew the claim");
  }

  @Test
  void takesPhotosAndWordsAndShowsThemToBothParties() {
    var photo =
        new MockMultipartFile("file", "IMG 1.jpg", "image/jpeg", SampleFiles.picture("jpg"));
    assertThat(customer.opens("/evidence?type=PARCEL_PHOTO", "en").page())
        .contains("Photo of the parcel", "Tracking number")
        .doesNotContain("Signed by");
    var sent =
        customer.sends(
            "evidence", Map.of("type", "PARCEL_PHOTO", "text", "The neighbour’s door."), photo);
    assertThat(sent.location()).isEqualTo(customer.path("?done=evidence"));

    var page = merchant.opens("", "en").page();
    assertThat(page).contains("Photo of the parcel", "The neighbour’s door.", "IMG 1.jpg");
    var file = page.substring(page.indexOf("/c/case/" + merchant.link() + "/evidence/0"));
    var answer = merchant.send(get(file.substring(0, file.indexOf('"'))), "en");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().getContentType()).isEqualTo("image/jpeg");
    assertThat(answer.response().getHeader("Content-Security-Policy")).contains("sandbox");
    assertThat(merchant.opens("/evidence/" + UUID.randomUUID() + "/file", "en").status())
        .isEqualTo(404);
  }

  @Test
  void saysWhatIsWrongWithEvidenceAndKeepsItsWords() {
    var nothing = customer.sends("evidence", Map.of("type", "STATEMENT"));
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.page()).contains("Please add a photo, a file or some words.");
    var large =
        new MockMultipartFile("file", "a.jpg", "image/jpeg", new byte[UploadedFile.LARGEST + 1]);
    assertThat(
            customer
                .sends("evidence", Map.of("type", "PARCEL_PHOTO", "text", "See."), large)
                .page())
        .contains("larger than 10 MB", "See.");
    assertThat(
            customer
                .sends("evidence", Map.of("type", "TRACKING", "deliveredAt", "2036-01-01T00:00"))
                .page())
        .contains("not in the future", "2036-01-01T00:00");
  }

  @Test
  void hidesWhatIsForStaffAndGuarantor() {
    adding.add(
        claim.client().marketplace(),
        new NewEvidence(
            claim.caseId(),
            new OrderId(UUID.fromString(claim.order())),
            Party.MARKETPLACE,
            EvidenceType.STATEMENT,
            EvidenceFacts.NONE,
            "Suspected of fraud.",
            new UploadedFile("note.pdf", "application/pdf", SampleFiles.pdf()),
            Visibility.STAFF_AND_GUARANTOR),
        new Actor(Actor.Kind.USER, "ada"));
    for (var visitor : List.of(customer, merchant)) {
      assertThat(visitor.opens("", "en").page())
          .doesNotContain("Suspected of fraud", "note.pdf", "The marketplace added");
    }
  }

  @Test
  void letsNoPartyActForTheOther() {
    for (var act : List.of("withdraw", "appeal", "delivery", "destination", "offers/1/accept")) {
      assertThat(merchant.sends(act, everything()).status()).as(act).isEqualTo(404);
    }
    for (var act : List.of("accept", "contest", "offer")) {
      assertThat(customer.sends(act, everything()).status()).as(act).isEqualTo(404);
    }
    assertThat(claim.read().at("/status")).isEqualTo("WAITING_MERCHANT");
    assertThat(claim.read().at("/words")).isEqualTo("[]");
  }

  @Test
  void withdrawsOnceItIsConfirmed() {
    var sent = customer.sends("withdraw", Map.of("confirm", "yes", "text", "It came."));
    assertThat(sent.location()).isEqualTo(customer.path("?done=withdraw"));
    assertThat(customer.opens("?done=withdraw", "en").page())
        .contains("You have withdrawn the claim.", "Closed: you withdrew the claim", "It came.")
        .doesNotContain("What you can do now");
    assertThat(customer.opens("?done=<b>", "en").page()).doesNotContain("&lt;b&gt;", "<b>");
  }

  @Test
  void refusesADestinationThatNobodyAskedFor() {
    assertThat(customer.sends("destination", Map.of("token", "dest_1a2b3c")).status())
        .isEqualTo(409);
  }

  @Test
  void leadsWhoeverReloadsAFormBackToTheCase() {
    assertThat(customer.opens("/withdraw", "en").location()).isEqualTo(customer.path(""));
  }

  private String timeline() {
    return claim.client().get("/v1/cases/" + claim.id() + "/timeline").body().toString();
  }

  private static Map<String, String> everything() {
    return Map.of(
        "confirm", "yes",
        "text", "Words.",
        "amount", "10.00",
        "received", "yes",
        "ground", "NEW_EVIDENCE",
        "token", "dest_1a2b3c");
  }
}
