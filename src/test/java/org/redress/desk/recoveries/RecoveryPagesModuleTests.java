package org.redress.desk.recoveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.access.DeskRole;
import org.redress.desk.ACase;
import org.redress.desk.AnOrder;
import org.redress.desk.OpenDesk;
import org.redress.guarantee.Recoveries.Receipt;
import org.redress.guarantee.Recovery;
import org.redress.guarantee.Recovery.Part;
import org.redress.guarantee.RecoveryAnswer;
import org.redress.guarantee.RecoveryId;
import org.redress.guarantee.RecoverySearch;
import org.redress.orders.OrderView;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundId;
import org.redress.shared.Actor;
import org.redress.shared.FieldProblem;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Acme owes the guarantor 44.80, of which 10.00 have come in. */
class RecoveryPagesModuleTests extends OpenDesk {

  private static final RecoveryId ID = new RecoveryId(new UUID(6, 6));
  private static final Actor ADA = new Actor(Actor.Kind.USER, "ada");
  private static final String REASON = "The merchant has ceased trading.";

  private OrderView order;

  @BeforeEach
  void openCase() {
    order = known(AnOrder.called("M-1"));
    var claim = ACase.about(order).view();
    given(claims.find(marketplace, claim.id())).willReturn(Optional.of(claim));
  }

  @Test
  void listsThemNarrowedPageByPage() {
    var search =
        new RecoverySearch(
            Recovery.State.OPEN,
            Purse.GUARANTOR,
            Purse.MERCHANT,
            "acme",
            null,
            null,
            null,
            RecoveryFilter.PAGE);
    given(recoveries.list(marketplace, search))
        .willReturn(Collections.nCopies(51, recovery(Recovery.State.OPEN, null)));

    assertThat(get("/recoveries?state=open&creditor=GUARANTOR&debtor=merchant&merchant=acme"))
        .hasStatusOk()
        .bodyText()
        .contains("Merchant acme", "The guarantor", "€34.80", "/recoveries/" + ID, "Next page")
        .contains(
            "/recoveries?state=OPEN&amp;creditor=GUARANTOR&amp;debtor=MERCHANT&amp;merchant=acme&amp;after="
                + ID);
    assertThat(get("/recoveries?state=TEA"))
        .bodyText()
        .contains("something that is not there", "Nobody owes anything.");
    assertThat(get("/recoveries?state=VOID")).bodyText().contains("No recovery matches.");
  }

  @Test
  void showsWhoOwesWhomAndWhatCameIn() {
    known(recovery(Recovery.State.OPEN, null));

    assertThat(get(""))
        .hasStatusOk()
        .bodyText()
        .contains("Merchant acme owes the guarantor €44.80.", "€34.80 are outstanding, due by")
        .contains("bank-1", "€10.00", "C-000007", "M-1", "Note what came in")
        .contains("Only a supervisor writes off")
        .doesNotContain("Why is it given up?");
    assertThat(mvc.get().uri("/recoveries/" + ID).with(staff(DeskRole.ANALYST)))
        .bodyText()
        .doesNotContain("Note what came in", "The debtor objects");
    assertThat(mvc.get().uri("/recoveries/" + ID).with(staff(DeskRole.PRIVACY))).hasStatus(403);
    assertThat(get("/recoveries/nonsense")).hasStatus(404);
    assertThat(get("/recoveries/" + new UUID(1, 1))).hasStatus(404);
  }

  @Test
  void onlyWaitsForAParcelThatIsToBeSentBack() {
    known(
        recovery(
            Recovery.State.AWAITED, null, Purse.CUSTOMER, Recovery.Ground.LATE_PARCEL, List.of()));

    assertThat(mvc.get().uri("/recoveries/" + ID).with(staff(DeskRole.SUPERVISOR)))
        .hasStatusOk()
        .bodyText()
        .contains(
            "The parcel came after the refund of €44.80. The customer is asked to send it back.",
            "It is to be handed over by")
        .doesNotContain(
            "is asked for €44.80",
            "Note what came in",
            "The debtor objects",
            "Why is it given up?");
  }

  @Test
  void saysWhyAGuarantorThatGaveNoAwardOwes() {
    known(recovery(Recovery.State.OPEN, null, Purse.GUARANTOR, Recovery.Ground.COVER, List.of()));

    assertThat(get("")).bodyText().contains("The guarantor owes", "It gave no award in time");
  }

  @Test
  void notesWhatCameIn() {
    var recovery = known(recovery(Recovery.State.OPEN, null));
    given(recoveries.receive(marketplace, ID, new Receipt(Part.Kind.SET_OFF, 1250, "p-7"), ADA))
        .willReturn(new RecoveryAnswer.Done(recovery));

    assertThat(part("SET_OFF", "12,50", " p-7 ")).hasRedirectedUrl("/recoveries/" + ID);
  }

  @Test
  void saysWhatIsWrongBesideTheField() {
    known(recovery(Recovery.State.OPEN, null));
    given(recoveries.receive(any(), any(), any(), any()))
        .willReturn(refused("reference", "another one: this one was 1000"));

    assertThat(part("PAYMENT", "lots", ""))
        .bodyText()
        .contains("An amount in EUR, written like 34.80, at most €34.80.", "value=\"lots\"")
        .contains("The payer’s reference, at most 200 characters.");
    verify(recoveries, never()).receive(any(), any(), any(), any());
    assertThat(part("PAYMENT", "12.50", "bank-1"))
        .bodyText()
        .contains("This reference was noted before, with another amount.");
  }

  @Test
  void agentsNoteADisputeAndSupervisorsUpholdIt() {
    var open = known(recovery(Recovery.State.OPEN, null));
    given(recoveries.dispute(marketplace, ID, "The parcel was delivered.", ADA))
        .willReturn(new RecoveryAnswer.Done(open));
    given(recoveries.dispute(marketplace, ID, "No.", ADA))
        .willReturn(refused("reason", "a reason in plain words"));
    given(recoveries.uphold(marketplace, ID, ADA)).willReturn(new RecoveryAnswer.Done(open));

    assertThat(post("/dispute", DeskRole.AGENT).param("reason", " The parcel was delivered. "))
        .hasRedirectedUrl("/recoveries/" + ID);
    assertThat(post("/dispute", DeskRole.AGENT).param("reason", "No."))
        .bodyText()
        .contains("This has to be a reason in plain words.", "id=\"objection-problem\"");
    known(recovery(Recovery.State.DISPUTED, "The parcel was delivered."));
    assertThat(get(""))
        .bodyText()
        .contains("its deadline stands still", "The parcel was delivered.")
        .contains("A supervisor upholds it")
        .doesNotContain("Uphold the recovery");
    assertThat(post("/uphold", DeskRole.AGENT)).hasStatus(403);
    assertThat(mvc.get().uri("/recoveries/" + ID).with(staff(DeskRole.SUPERVISOR)))
        .bodyText()
        .contains("Uphold the recovery");
    assertThat(post("/uphold", DeskRole.SUPERVISOR)).hasRedirectedUrl("/recoveries/" + ID);
  }

  @Test
  void onlySupervisorsWriteOff() {
    var recovery = known(recovery(Recovery.State.OPEN, null));
    given(recoveries.writeOff(marketplace, ID, REASON, ADA))
        .willReturn(new RecoveryAnswer.Done(recovery))
        .willReturn(
            new RecoveryAnswer.NotNow(recovery(Recovery.State.SETTLED, null), "It is over."));

    assertThat(post("/write-off", DeskRole.AGENT).param("reason", REASON)).hasStatus(403);
    verify(recoveries, never()).writeOff(any(), any(), any(), any());
    assertThat(mvc.get().uri("/recoveries/" + ID).with(staff(DeskRole.SUPERVISOR)))
        .bodyText()
        .contains("Write off €34.80");
    assertThat(post("/write-off", DeskRole.SUPERVISOR).param("reason", REASON))
        .hasRedirectedUrl("/recoveries/" + ID);
    assertThat(post("/write-off", DeskRole.SUPERVISOR).param("reason", REASON))
        .bodyText()
        .contains("somebody else was faster", "Nothing more is outstanding.");
  }

  private MockMvcRequestBuilder get(String path) {
    return mvc.get().uri(path.isEmpty() ? "/recoveries/" + ID : path).with(agent());
  }

  private MockMvcRequestBuilder post(String act, DeskRole role) {
    return mvc.post().uri("/recoveries/" + ID + act).with(staff(role)).with(csrf());
  }

  private MockMvcRequestBuilder part(String kind, String amount, String reference) {
    return post("/parts", DeskRole.AGENT)
        .param("kind", kind)
        .param("amount", amount)
        .param("reference", reference);
  }

  private Recovery known(Recovery recovery) {
    given(recoveries.find(marketplace, ID)).willReturn(Optional.of(recovery));
    return recovery;
  }

  private static RecoveryAnswer refused(String field, String expected) {
    return new RecoveryAnswer.Refused(List.of(new FieldProblem(field, expected)));
  }

  private Recovery recovery(Recovery.State state, @Nullable String dispute) {
    return recovery(
        state,
        dispute,
        Purse.MERCHANT,
        Recovery.Ground.REFUND,
        List.of(new Part(1, NOW, Part.Kind.PAYMENT, 1000, "bank-1")));
  }

  private Recovery recovery(
      Recovery.State state,
      @Nullable String dispute,
      Purse debtor,
      Recovery.Ground ground,
      List<Part> parts) {
    return new Recovery(
        ID,
        new Recovery.Claimed(
            new RefundId(new UUID(4, 4)),
            order.id(),
            ACase.id(),
            debtor == Purse.GUARANTOR ? Purse.MARKETPLACE : Purse.GUARANTOR,
            debtor,
            "acme",
            "DHL",
            4480,
            "EUR",
            ground),
        state,
        parts.stream().mapToLong(Part::amount).sum(),
        0,
        new Recovery.Due(Instant.parse("2026-03-24T23:00:00Z"), 1, NOW),
        dispute,
        null,
        NOW,
        null,
        parts);
  }
}
