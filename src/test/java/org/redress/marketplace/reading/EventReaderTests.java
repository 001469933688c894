package org.redress.marketplace.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.orders.Contract.ShippingMethod;
import org.redress.orders.EventType;
import org.redress.orders.ReportEvent;
import org.redress.shared.FieldProblem;

class EventReaderTests {

  @Test
  void readsEveryDetail() {
    var read =
        read(
            """
            {"type": "DELIVERED", "occurredAt": "2026-03-08T13:05:00Z", "source": "CARRIER", "parcel": "P1",
             "lines": [{"reference": "1", "quantity": 2}], "carrier": "DHL", "trackingNumber": "T1",
             "method": "EXPRESS", "place": "SAFE_PLACE", "postalCode": "80331", "city": "München",
             "signedBy": "H. M.", "redirected": true, "deliverBy": "2026-03-12", "amount": 990, "reference": "r1",
             "eventId": "0197f3a2-0000-7000-8000-000000000001", "code": true, "chosenByCustomer": false,
             "collectBy": "2026-03-15", "reason": "UNCLAIMED", "round": 2, "answerBy": "2026-04-01"}\
            """);

    assertThat(read)
        .isEqualTo(
            new Read.Sound<>(
                new ReportEvent(
                    EventType.DELIVERED,
                    Instant.parse("2026-03-08T13:05:00Z"),
                    ReportEvent.Source.CARRIER,
                    new ReportEvent.Details(
                        "P1",
                        List.of(new ReportEvent.Quantity("1", 2)),
                        "DHL",
                        "T1",
                        ShippingMethod.EXPRESS,
                        ReportEvent.Place.SAFE_PLACE,
                        "80331",
                        "München",
                        "H. M.",
                        true,
                        LocalDate.parse("2026-03-12"),
                        990L,
                        "r1",
                        UUID.fromString("0197f3a2-0000-7000-8000-000000000001"),
                        true,
                        false,
                        LocalDate.parse("2026-03-15"),
                        ReportEvent.Reason.UNCLAIMED,
                        2,
                        LocalDate.parse("2026-04-01")))));
  }

  @Test
  void takesTheMarketplaceForTheSourceOfAnEventWithoutOne() {
    assertThat(read("{\"type\": \"PAID\", \"occurredAt\": \"2026-03-02T10:20:00Z\"}"))
        .isEqualTo(
            new Read.Sound<>(
                new ReportEvent(
                    EventType.PAID,
                    Instant.parse("2026-03-02T10:20:00Z"),
                    ReportEvent.Source.MARKETPLACE,
                    ReportEvent.Details.NONE)));
  }

  @Test
  void namesEveryWrongField() {
    var read =
        (Read.Wrong<ReportEvent>)
            read(
                """
                {"type": "LOST_AND_FOUND", "source": "POSTMAN", "parcel": "", "lines": [{"reference": "1"}],
                 "redirected": "yes", "amount": -1, "eventId": "1-1-1-1-1", "reference": "",
                 "colour": "red"}\
                """);

    assertThat(read.fields())
        .extracting(FieldProblem::field)
        .containsExactlyInAnyOrder(
            "type",
            "occurredAt",
            "source",
            "parcel",
            "lines[0].quantity",
            "redirected",
            "amount",
            "eventId",
            "reference",
            "colour");
  }

  @Test
  void refusesAnEmptyListOfLines() {
    var read =
        (Read.Wrong<ReportEvent>)
            read(
                "{\"type\": \"SHIPPED\", \"occurredAt\": \"2026-03-02T10:20:00Z\", \"lines\": []}");

    assertThat(read.fields()).extracting(FieldProblem::field).containsExactly("lines");
  }

  private static Read<ReportEvent> read(String body) {
    return StrictJson.read(body.getBytes(StandardCharsets.UTF_8), EventReader::event);
  }
}
