package org.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.FieldProblem;
import org.redress.shared.OrderId;
import org.redress.shared.Party;

class EvidenceChecksTests {

  private static final Instant NOW = Instant.parse("2026-03-12T09:00:00Z");
  private static final Actor SHOP = new Actor(Actor.Kind.API_KEY, "shop");
  private static final Actor AGENT = new Actor(Actor.Kind.USER, "alma");
  private static final EvidenceFacts ALL =
      new EvidenceFacts("DHL", "JD1", NOW, "80331", "H. M.", "re_1");

  @ParameterizedTest
  @CsvSource({
    "TRACKING, facts.signedBy facts.refundReference",
    "PROOF_OF_SHIPMENT, facts.postalCode facts.signedBy facts.refundReference",
    "PROOF_OF_DELIVERY, facts.refundReference",
    "DELIVERY_PHOTO, facts.signedBy facts.refundReference",
    "CARRIER_INVESTIGATION, facts.refundReference",
    "PROOF_OF_REFUND, facts.carrier facts.trackingNumber facts.deliveredAt facts.postalCode facts.signedBy"
  })
  void refusesFactsThatTheTypeDoesNotKnow(EvidenceType type, String refused) {
    assertThat(fields(of(type, ALL, null))).containsExactly(refused.split(" "));
  }

  @ParameterizedTest
  @EnumSource(EvidenceType.class)
  void refusesAnItemThatSaysNothing(EvidenceType type) {
    assertThat(fields(of(type, EvidenceFacts.NONE, null))).containsExactly("text");
    assertThat(fields(of(type, EvidenceFacts.NONE, "It came."))).isEmpty();
  }

  @Test
  void refusesTextThatIsBlankTooLongOrNotWritten() {
    assertThat(fields(of(EvidenceType.STATEMENT, EvidenceFacts.NONE, "x".repeat(4000)))).isEmpty();
    assertThat(fields(of(EvidenceType.STATEMENT, EvidenceFacts.NONE, "a\n\tb"))).isEmpty();
    for (var text : List.of("x".repeat(4001), " \n", "a\0b", "a\uD800b")) {
      assertThat(fields(of(EvidenceType.STATEMENT, EvidenceFacts.NONE, text)))
          .containsExactly("text");
    }
  }

  @Test
  void refusesFactsThatAreNotOneLine() {
    var facts = new EvidenceFacts(" ", "1\n2", null, "8".repeat(21), "x".repeat(201), null);
    assertThat(fields(of(EvidenceType.PROOF_OF_DELIVERY, facts, null)))
        .containsExactly(
            "facts.carrier", "facts.trackingNumber", "facts.postalCode", "facts.signedBy");
  }

  @Test
  void refusesDeliveriesOfTheFuture() {
    assertThat(fields(delivered(NOW.plusSeconds(300)))).isEmpty();
    assertThat(EvidenceChecks.check(delivered(NOW.plusSeconds(301)), NOW, SHOP))
        .containsExactly(
            new FieldProblem("facts.deliveredAt", "an instant not after 2026-03-12T09:05:00Z"));
  }

  @Test
  void onlyAnAgentKeepsSomethingFromTheParties() {
    assertThat(EvidenceChecks.check(kept(Party.MARKETPLACE), NOW, AGENT)).isEmpty();
    assertThat(EvidenceChecks.check(kept(Party.MARKETPLACE), NOW, SHOP)).hasSize(1);
    assertThat(EvidenceChecks.check(kept(Party.MERCHANT), NOW, AGENT))
        .extracting(FieldProblem::field)
        .containsExactly("visibility");
  }

  @ParameterizedTest
  @CsvSource({"CUSTOMER, false", "MERCHANT, false", "MARKETPLACE, true", "GUARANTOR, true"})
  void showsWhatIsKeptForStaffToStaffAndGuarantorOnly(Party party, boolean shown) {
    assertThat(Visibility.STAFF_AND_GUARANTOR.to(party)).isEqualTo(shown);
    assertThat(Visibility.ALL_PARTIES.to(party)).isTrue();
  }

  private static List<String> fields(NewEvidence evidence) {
    return EvidenceChecks.check(evidence, NOW, SHOP).stream().map(FieldProblem::field).toList();
  }

  private static NewEvidence delivered(Instant at) {
    return of(EvidenceType.TRACKING, new EvidenceFacts(null, null, at, null, null, null), null);
  }

  private static NewEvidence of(EvidenceType type, EvidenceFacts facts, @Nullable String text) {
    return item(Party.MERCHANT, type, facts, text, Visibility.ALL_PARTIES);
  }

  private static NewEvidence kept(Party party) {
    var facts = EvidenceFacts.NONE;
    return item(party, EvidenceType.OTHER, facts, "Fraud?", Visibility.STAFF_AND_GUARANTOR);
  }

  private static NewEvidence item(
      Party party,
      EvidenceType type,
      EvidenceFacts facts,
      @Nullable String text,
      Visibility visibility) {
    var id = new UUID(1, 1);
    return new NewEvidence(
        new CaseId(id), new OrderId(id), party, type, facts, text, null, visibility);
  }
}
