package org.redress.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.access.DeskRole;
import org.redress.casefile.MakingCaseFiles;
import org.redress.casefile.TimelineEntry;
import org.redress.claims.AskedEvidence;
import org.redress.claims.CaseDeadline;
import org.redress.claims.CaseDecision;
import org.redress.claims.CaseStatus;
import org.redress.claims.DecidedBy;
import org.redress.claims.Offer;
import org.redress.claims.Outcome;
import org.redress.claims.PersonRuling;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.desk.ACase;
import org.redress.desk.AnEscalation;
import org.redress.engine.ProcessPicture;
import org.redress.evidence.EvidenceType;
import org.redress.evidence.Visibility;
import org.redress.guarantee.Escalation;
import org.redress.ledger.Account;
import org.redress.ledger.Entry;
import org.redress.ledger.EntrySearch;
import org.redress.ledger.PostedEntry;
import org.redress.ledger.Posting;
import org.redress.notifications.Notice;
import org.redress.policy.Decision;
import org.redress.refunds.Purse;
import org.redress.shared.Actor;
import org.redress.shared.Party;

class CasePageModuleTests extends CaseOnTheDesk {

  @Test
  void saysWhatIsClaimedWhoseTurnItIsAndUntilWhen() {
    var deadline =
        new CaseDeadline(
            Party.CUSTOMER,
            Instant.parse("2026-03-15T23:00:00Z"),
            CaseDeadline.Meaning.CONFIRM_DELIVERY);
    var claim = known(aCase().waiting(CaseStatus.WAITING_CUSTOMER, deadline));

    assertThat(open(claim))
        .hasStatusOk()
        .bodyText()
        .contains("C-000007", "Not received", "€44.80", "Still nothing here.", "The money back")
        .contains(
            "It is the customer’s turn.",
            "Say whether the parcel came, until the end of Sun 15 Mar")
        .contains("Silence confirms the delivery and closes the case.", "LED torch")
        .contains("href=\"/orders/" + order.id() + "\"");
  }

  @Test
  void saysHowItEndedWhoPaidAndWhoBearsIt() {
    assertThat(open(known(aCase().closed(Outcome.REFUNDED, DecidedBy.PARTIES))))
        .bodyText()
        .contains("Refunded, decided by the parties.")
        .contains("Paid by the marketplace, borne by the merchant.");
  }

  @Test
  void showsWhatThePartiesOfferedAndWrote() {
    var offer =
        new Offer(
            1,
            Party.MERCHANT,
            Offer.Remedy.PARTIAL_REFUND,
            1500L,
            ACase.OPENED,
            ACase.OPENED.plusSeconds(86400),
            Offer.State.DECLINED,
            ACase.OPENED.plusSeconds(60),
            "For the <b>delay</b>.");
    var claim =
        known(aCase().offered(offer).wrote(Party.CUSTOMER, "APPEAL_ERROR_OF_FACT", "Not me."));

    assertThat(open(claim))
        .bodyText()
        .contains("Merchant offered a part of the money back, €15.00", "Declined")
        .contains("For the &lt;b&gt;delay&lt;/b&gt;.")
        .contains("Not me.", "Customer, appealing: a fact is wrong");
  }

  @Test
  void showsWhatThePartiesWereTold() {
    var claim = known(aCase());
    given(notices.ofCase(marketplace, claim.id()))
        .willReturn(
            List.of(
                new Notice(
                    new UUID(0, 1),
                    NOW,
                    claim.id().value(),
                    Notice.Recipient.MERCHANT,
                    Notice.Reason.ANSWER_ASKED,
                    "pt",
                    "Por favor, responda",
                    "Caso <b>C-000007</b>")));

    assertThat(open(claim))
        .bodyText()
        .contains("href=\"#notices\"", "Answer asked", "to the merchant, Portuguese")
        .contains("lang=\"pt\"", "Por favor, responda", "Caso &lt;b&gt;C-000007&lt;/b&gt;");
  }

  @Test
  void showsWhatAPartyWasAskedFor() {
    var request =
        new AskedEvidence(
            1,
            Party.GUARANTOR,
            Party.MERCHANT,
            List.of(EvidenceType.RECEIPT, EvidenceType.TRACKING),
            ACase.OPENED,
            Instant.parse("2026-03-15T23:00:00Z"),
            "Which <b>carrier</b> took it?");

    assertThat(open(known(aCase().asked(request))))
        .bodyText()
        .contains(
            "The guarantor asked the merchant for: Receipt, Tracking",
            "until the end of Sun 15 Mar")
        .contains("Which &lt;b&gt;carrier&lt;/b&gt; took it?");
  }

  @Test
  void explainsDecisionsOfTablesAndOfPersons() {
    var claim = known(aCase());
    var table =
        new Decision(
            new UUID(1, 1),
            NOW,
            "DeliveryProof",
            1,
            "sha256:0123456789abcdef",
            Map.of("items", 3990L),
            List.of(new Decision.MatchedRule("r2", 2, "A party's word is not a proof.")),
            Map.of("strength", "WEAK"),
            null,
            Map.of("CUSTOMER", "No carrier confirms it."));
    var person =
        new PersonRuling(
            new UUID(2, 2),
            NOW,
            "ben",
            DecidedBy.AGENT,
            Ruling.PARTIAL_REFUND,
            1000L,
            Purse.CARRIER,
            "DENY",
            true,
            "The photo shows another door.",
            Map.of("CUSTOMER", "You get a part back.", "MERCHANT", "A part is paid back."),
            List.of(),
            ACase.DOSSIER,
            "cleo");
    given(decisions.of(marketplace, claim.id()))
        .willReturn(List.of(new CaseDecision.ByTable(table), new CaseDecision.ByPerson(person)));

    assertThat(open(claim))
        .bodyText()
        .contains("Delivery proof", "A party&#39;s word is not a proof.", "No carrier confirms it.")
        .contains("€39.90")
        .contains("Part refund of €10.00, borne by the carrier", "by ben", "Departs from the table")
        .contains("The table proposed to deny.", "The photo shows another door.")
        .contains("You get a part back.", "A part is paid back.");
  }

  @Test
  void showsTheBooksOfTheCase() {
    var claim = known(aCase());
    var entry =
        new Entry(
            "refund:1:PAID",
            NOW,
            claim.order(),
            claim.id(),
            "REFUND_PAID",
            "EUR",
            List.of(
                Posting.debit(Account.ofMerchant("acme", "receivable"), 4480),
                Posting.credit(Account.ofProvider("sandbox", "clearing"), 4480)));
    given(ledger.entries(marketplace, new EntrySearch(claim.id(), null, null, 200)))
        .willReturn(List.of(new PostedEntry(1, entry)));

    assertThat(open(claim))
        .bodyText()
        .containsSubsequence("Refund paid", "Merchant acme: receivable", "€44.80")
        .contains("Provider sandbox: clearing");
  }

  @Test
  void tellsTheTimelineInWordsAndDrawsEveryProcess() {
    var claim = known(aCase());
    given(timeline.ofCase(marketplace, claim.id()))
        .willReturn(List.of(new TimelineEntry(1, NOW, "MerchantSilent", Actor.SYSTEM, Map.of())));
    given(pictures.of(marketplace, claim.id()))
        .willReturn(
            List.of(
                picture("NonDeliveryClaimProcess"),
                picture("RefundProcess"),
                picture("GuarantorProcess"),
                picture("RecoveryProcess")));

    assertThat(open(claim))
        .bodyText()
        .contains("Merchant silent", "Process of the claim", "Process of the refund")
        .contains("Process of the award", "Process of the recovery")
        .contains("/cases/" + claim.id() + "/process?at=1");
    assertThat(mvc.get().uri("/cases/" + claim.id() + "/process?at=1").with(agent()))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("xml")
        .isEqualTo("RefundProcess");
    assertThat(mvc.get().uri("/cases/" + claim.id() + "/process?at=4").with(agent()))
        .bodyJson()
        .extractingPath("xml")
        .isEqualTo("");
  }

  @Test
  void showsTheStageWithTheGuarantorAndItsAward() {
    var given =
        new Escalation.Award(
            NOW, "guarantor", "REFUND", 3000, Purse.MERCHANT, "No carrier knows this parcel.");
    var before = AnEscalation.of(ACase.id(), "default");

    assertThat(open(known(aCase().escalated(before))))
        .bodyText()
        .contains("Awaits the award", "€30.00", "less than what is claimed", "not yet")
        .contains("The customer wanted it: “I disagree.”", "the end of Tue 24 Mar 2026");
    assertThat(open(known(aCase().escalated(AnEscalation.awarded(before, given)))))
        .bodyText()
        .contains("Awarded", "€30.00 to the customer, borne by the merchant.")
        .contains("No carrier knows this parcel.")
        .doesNotContain("Answer by");
  }

  @Test
  void letsOthersReadWithoutActing() {
    var claim = known(aCase().beforeAPerson());
    reviewOf(claim, null, Set.of());

    assertThat(mvc.get().uri("/cases/" + claim.id()).with(staff(DeskRole.PRIVACY)))
        .hasStatusOk()
        .bodyText()
        .contains("C-000007")
        .doesNotContain("name=\"ruling\"", "Ask for evidence first", "href=\"/orders");
  }

  @Test
  void handsOutTheFileOfTheCase() {
    var claim = known(aCase());
    given(caseFiles.make(marketplace, claim.id(), Visibility.STAFF_AND_GUARANTOR))
        .willReturn(Optional.of(new MakingCaseFiles.Made("C-000007", out -> out.write('z'))));

    assertThat(open(claim)).bodyText().contains("href=\"/cases/" + claim.id() + "/file\"");
    assertThat(mvc.get().uri("/cases/" + claim.id() + "/file").with(agent()))
        .hasStatusOk()
        .hasContentType("application/zip")
        .hasHeader("Content-Disposition", "attachment; filename=\"case-file-C-000007.zip\"")
        .hasBodyTextEqualTo("z");
    assertThat(mvc.get().uri("/cases/" + new UUID(9, 9) + "/file").with(agent())).hasStatus(404);
    assertThat(mvc.get().uri("/cases/nonsense/file").with(agent())).hasStatus(404);
  }

  @Test
  void knowsNoOtherCases() {
    assertThat(mvc.get().uri("/cases/nonsense").with(agent())).hasStatus(404);
    assertThat(mvc.get().uri("/cases/" + new UUID(9, 9)).with(agent())).hasStatus(404);
  }

  private static ProcessPicture picture(String process) {
    return new ProcessPicture(process, 1, process, List.of(), List.of(), List.of(), false);
  }
}
