package org.redress.kinds.notreceived;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.evidence.EvidenceFacts;
import org.redress.evidence.EvidenceId;
import org.redress.evidence.EvidenceType;
import org.redress.evidence.EvidenceView;
import org.redress.evidence.Standing;
import org.redress.evidence.Visibility;
import org.redress.orders.EventType;
import org.redress.orders.OrderEvent;
import org.redress.orders.OrderFixtures;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.orders.ReportEvent.Source;
import org.redress.policy.ClaimRuling.Position;
import org.redress.policy.DeliveryProof.City;
import org.redress.policy.DeliveryProof.Strength;
import org.redress.policy.ParcelState;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;

class ProofTests {

  private static final Map<String, Object> SIGNED =
      Map.of("place", "ADDRESS", "postalCode", "80331", "signedBy", "M. K.");

  private int next;

  @Test
  void neverAddsUpWhatSeveralItemsSay() {
    var signedSomewhere = delivered(Source.CARRIER, "10:00", Map.of("signedBy", "M. K."));
    var scannedThere = delivered(Source.CARRIER, "10:05", Map.of("postalCode", "20095"));
    var claim = claim(List.of(signedSomewhere, scannedThere));

    assertThat(claim.strength()).isEqualTo(Strength.WEAK);
    assertThat(claim.and(delivered(Source.CARRIER, "10:10", SIGNED)).strength())
        .isEqualTo(Strength.STRONG);
  }

  @Test
  void countsAnAgentsCheckForWhatItsItemSaysOnly() {
    var word = delivered(Source.MERCHANT, "10:00", SIGNED);
    var number =
        evidence(
            Party.MERCHANT,
            EvidenceType.PROOF_OF_DELIVERY,
            new EvidenceFacts("DHL", "00340434161094045015", null, null, null, null),
            Standing.CHECKED_BY_AGENT);
    var signature =
        evidence(
            Party.MERCHANT,
            EvidenceType.PROOF_OF_DELIVERY,
            new EvidenceFacts("DHL", null, null, "80331", "M. K.", null),
            Standing.CHECKED_BY_AGENT);

    assertThat(claim(List.of(word), number).strength()).isEqualTo(Strength.WEAK);
    assertThat(claim(List.of(word), signature).strength()).isEqualTo(Strength.STRONG);
  }

  @Test
  void provesAParcelByNoOtherParcelsSignature() {
    var first = with(SIGNED, "parcel", "P1", List.of(new Quantity("1", 1)));
    var bare = with(Map.of(), "parcel", "P2", List.of(new Quantity("2", 1)));
    var both =
        claim(
            List.of(
                delivered(Source.CARRIER, "09:00", bare),
                delivered(Source.CARRIER, "10:00", first)));

    assertThat(both.parcel()).isEqualTo(ParcelState.DELIVERED);
    assertThat(both.strength()).isEqualTo(Strength.WEAK);
  }

  @Test
  void takesNoMerchantsWordForADelivery() {
    assertThat(claim(List.of(delivered(Source.MERCHANT, "10:00", SIGNED))).parcel())
        .isEqualTo(ParcelState.NOT_SHIPPED);
    assertThat(claim(List.of(delivered(Source.MARKETPLACE, "10:00", SIGNED))).parcel())
        .isEqualTo(ParcelState.DELIVERED);
  }

  @Test
  void takesWhatTheCustomerShowsForItsSideOfTheClaim() {
    var photo =
        evidence(
            Party.CUSTOMER, EvidenceType.DELIVERY_PHOTO, EvidenceFacts.NONE, Standing.ASSERTED);

    assertThat(claim(List.of(), photo).parcel()).isEqualTo(ParcelState.NOT_SHIPPED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          after the signed delivery | at    | by       | then it is
          LOST                      | 11:00 | CARRIER  | CONTRADICTED
          LOST                      | 11:00 | MERCHANT | CONTRADICTED
          RETURNED_TO_SENDER        | 11:00 | CARRIER  | CONTRADICTED
          CANCELLED                 | 11:00 | MERCHANT | CONTRADICTED
          CANCELLED                 | 09:00 | MERCHANT | CONTRADICTED
          LOST                      | 09:00 | CARRIER  | DELIVERED
          LOST                      | 09:00 | MERCHANT | DELIVERED
          RETURNED_TO_SENDER        | 09:00 | CARRIER  | DELIVERED
          DELIVERY_REFUSED          | 11:00 | CARRIER  | DELIVERED
          """)
  void seesWhatContradictsARecordedDelivery(
      EventType type, String at, Source by, ParcelState then) {
    var claim = claim(List.of(delivered(Source.CARRIER, "10:00", SIGNED)));

    assertThat(claim.and(event(type, by, at, Map.of())).parcel()).isEqualTo(then);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      nullValues = "-",
      textBlock =
          """
          last day   | then                   | by       | it is
          2026-03-12 | -                      | -        | AWAITING_PICKUP
          2026-03-11 | -                      | -        | AWAITING_PICKUP
          2026-03-10 | -                      | -        | NOT_COLLECTED
          -          | -                      | -        | AWAITING_PICKUP
          2026-03-10 | DELIVERED              | CARRIER  | DELIVERED
          2026-03-10 | DELIVERED              | MERCHANT | NOT_COLLECTED
          2026-03-10 | RETURNED_TO_SENDER     | CARRIER  | RETURNED
          2026-03-12 | LOST                   | MERCHANT | LOST
          """)
  void knowsAParcelThatWaitsAtAPickUpPoint(
      @Nullable String lastDay, @Nullable EventType type, @Nullable Source by, ParcelState is) {
    var claim =
        claim(
            List.of(
                event(
                    EventType.AVAILABLE_FOR_PICKUP,
                    Source.CARRIER,
                    "08:00",
                    lastDay == null ? Map.of() : Map.of("collectBy", lastDay))));

    assertThat((type == null ? claim : claim.and(event(type, by, "09:00", Map.of()))).parcel())
        .isEqualTo(is);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MUENCHEN           | SAME
          Munchen            | SAME
          München-Schwabing  | SAME
          Hamburg            | OTHER
          Münch              | OTHER
          """)
  void knowsACityHoweverItsLettersAreMarked(String city, City is) {
    var there = delivered(Source.CARRIER, "10:00", Map.of("city", city));
    var asked = claim(List.of(there)).facts(Position.CONTESTED, false).parcel().handedOver();

    assertThat(asked.getFirst().getFirst().item().city()).isEqualTo(is);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      nullValues = "-",
      textBlock =
          """
          carrier  | number               | parcel
          DHL      | 00340434161094045015 | UNDER_WAY
          Correios | RB123456785BR        | UNDER_WAY
          -        | RB123456785BR        | NOT_SHIPPED
          -        | 000000000000         | NOT_SHIPPED
          FedEx    | 000000000000         | NOT_SHIPPED
          DHL      | ABC123456789         | NOT_SHIPPED
          Correios | RB123456784BR        | NOT_SHIPPED
          """)
  void takesOnlyANumberOfItsNamedCarrierForADispatch(
      @Nullable String carrier, String number, ParcelState parcel) {
    var tracking =
        evidence(
            Party.MERCHANT,
            EvidenceType.TRACKING,
            new EvidenceFacts(carrier, number, null, null, null, null),
            Standing.ASSERTED);

    assertThat(claim(List.of(), tracking).parcel()).isEqualTo(parcel);
  }

  private static Map<String, Object> with(
      Map<String, Object> details, String name, String value, List<Quantity> lines) {
    var all = new java.util.HashMap<>(details);
    all.put(name, value);
    all.put("lines", lines);
    return all;
  }

  private static WeighedClaim claim(List<OrderEvent> events, EvidenceView... evidence) {
    return new WeighedClaim(WhoseWordTests.contract(Party.MERCHANT), events, List.of(evidence));
  }

  private OrderEvent delivered(Source by, String at, Map<String, ?> details) {
    return event(EventType.DELIVERED, by, at, details);
  }

  private OrderEvent event(EventType type, Source by, String at, Map<String, ?> details) {
    return new OrderEvent(
        new UUID(9, ++next),
        type,
        Instant.parse("2026-03-10T%s:00Z".formatted(at)),
        by,
        OrderFixtures.details(details),
        WeighedClaim.OPENED.plusSeconds(next),
        false);
  }

  private EvidenceView evidence(
      Party party, EvidenceType type, EvidenceFacts facts, Standing standing) {
    return new EvidenceView(
        new EvidenceId(new UUID(8, ++next)),
        new CaseId(new UUID(0, 2)),
        new OrderId(new UUID(0, 3)),
        party,
        type,
        facts,
        null,
        null,
        Visibility.ALL_PARTIES,
        standing,
        WeighedClaim.OPENED,
        Actor.SYSTEM,
        List.of());
  }
}
