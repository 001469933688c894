package org.redress.marketplace.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.evidence.EvidenceFacts;
import org.redress.evidence.EvidenceType;
import org.redress.shared.FieldProblem;
import org.redress.shared.Party;

class EvidenceReaderTests {

  @Test
  void readsEveryFact() {
    var read =
        read(
            """
            {"party": "MERCHANT", "type": "PROOF_OF_DELIVERY", "text": "Signed\\nat the door",
             "facts": {"carrier": "DHL", "trackingNumber": "4242424242424242", "postalCode": "80331",
               "deliveredAt": "2026-03-08T13:05:00Z", "signedBy": "H. M.", "refundReference": "re_1"}}\
            """);
    var delivered = Instant.parse("2026-03-08T13:05:00Z");
    assertThat(read)
        .isEqualTo(
            new Read.Sound<>(
                new SentEvidence(
                    Party.MERCHANT,
                    EvidenceType.PROOF_OF_DELIVERY,
                    new EvidenceFacts(
                        "DHL", "4242424242424242", delivered, "80331", "H. M.", "re_1"),
                    "Signed\nat the door")));
  }

  @Test
  void factsAndTextMayBeLeftOut() {
    assertThat(read("{\"party\": \"CUSTOMER\", \"type\": \"ITEM_PHOTO\"}"))
        .isEqualTo(
            new Read.Sound<>(
                new SentEvidence(
                    Party.CUSTOMER, EvidenceType.ITEM_PHOTO, EvidenceFacts.NONE, null)));
  }

  @Test
  void namesEveryFieldThatIsWrongUnknownOrMissing() {
    assertThat(
            wrong(
                """
                {"type": "SELFIE", "standing": "CHECKED_BY_AGENT", "visibility": "STAFF_AND_GUARANTOR",
                 "facts": {"carrier": 7, "deliveredAt": "yesterday", "iban": "DE1"}, "text": " "}\
                """))
        .containsExactlyInAnyOrder(
            "party",
            "type",
            "standing",
            "visibility",
            "facts.carrier",
            "facts.deliveredAt",
            "facts.iban",
            "text");
  }

  @Test
  void takesTextsUpToTheirLimit() {
    var body = "{\"party\": \"CUSTOMER\", \"type\": \"STATEMENT\", \"text\": \"%s\"}";
    assertThat(read(body.formatted("x".repeat(4000)))).isInstanceOf(Read.Sound.class);
    assertThat(wrong(body.formatted("x".repeat(4001)))).containsExactly("text");
  }

  private static List<String> wrong(String body) {
    var fields = ((Read.Wrong<SentEvidence>) read(body)).fields();
    return fields.stream().map(FieldProblem::field).toList();
  }

  private static Read<SentEvidence> read(String body) {
    return StrictJson.read(body.getBytes(StandardCharsets.UTF_8), EvidenceReader::evidence);
  }
}
