package org.redress.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.redress.evidence.EvidenceView;
import org.redress.orders.Contract;
import org.redress.orders.DeliveryFacts;
import org.redress.orders.OrderEvent;
import org.redress.orders.OrderView;
import org.redress.orders.PromiseState;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.policy.ClaimRuling;
import org.redress.policy.ClaimRuling.History;
import org.redress.policy.ClaimRuling.Position;
import org.redress.policy.DeliveryProof;
import org.redress.policy.DeliveryProof.Strength;
import org.redress.policy.ParcelState;
import org.redress.policy.PolicyEdition;
import org.redress.policy.QuickTable;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/** A claim of two lines, opened on 2026-03-10, as the delivered tables see it; no database. */
record WeighedClaim(Contract contract, List<OrderEvent> events, List<EvidenceView> evidence) {

  static final Instant OPENED = Instant.parse("2026-03-10T08:00:00Z");
  static final QuickTable<DeliveryProof> PROOF = new QuickTable<>("DeliveryProof");
  static final QuickTable<ClaimRuling> RULING = new QuickTable<>("ClaimRuling");

  WeighedClaim and(OrderEvent event) {
    var all = new ArrayList<>(events);
    all.add(event);
    all.sort(java.util.Comparator.comparing(OrderEvent::occurredAt));
    return new WeighedClaim(contract, List.copyOf(all), evidence);
  }

  /** With what the customer answered to a record of a delivery: that it is still not here. */
  ClaimRuling ruled(Position position, boolean waited, History history) {
    var file = file(position, waited);
    var asked =
        new ClaimRuling.Asked(position, ClaimQuestions.parcel(file), strength(file), true, history);
    return RULING.answer(asked).orElseThrow();
  }

  ParcelState parcel() {
    return file(Position.ASKED, false).parcel();
  }

  Strength strength() {
    return strength(file(Position.ASKED, false));
  }

  private static Strength strength(ClaimFile file) {
    return file.parcel() == ParcelState.DELIVERED || file.contradicted()
        ? PROOF
            .answer(
                WeighingProof.decisive(
                    Proof.asked(file),
                    item -> PROOF.answer(item).map(DeliveryProof::strength).orElse(null)))
            .orElseThrow()
            .strength()
        : Strength.NONE;
  }

  ClaimFile file(Position position, boolean waited) {
    var lines =
        contract.lines().stream()
            .map(line -> new Quantity(line.reference(), line.quantity()))
            .toList();
    var claim =
        new Claim(
            new ClaimKey(new UUID(0, 1), new UUID(0, 2)),
            1,
            new Opened(
                new UUID(0, 3),
                CaseKind.NOT_RECEIVED,
                lines,
                "Still nothing here.",
                null,
                OPENED,
                contract.merchant().reference(),
                contract.customer().reference(),
                contract.currency(),
                1,
                contract.amounts().total(),
                false));
    claim.hear(claim.hearing().said(position));
    if (waited) {
      claim.hear(claim.hearing().waitOver());
    }
    var order = order();
    return new ClaimFile(
        new MarketplaceId(new UUID(0, 1)),
        claim,
        order,
        DeliveryFacts.of(order, ClaimLines.references(lines), OPENED),
        evidence,
        List.of(),
        LocalDate.parse("2026-03-11"));
  }

  private OrderView order() {
    return new OrderView(
        new OrderId(new UUID(0, 3)),
        contract,
        contract.placedAt(),
        OrderView.Status.OPEN,
        false,
        new PolicyEdition(1, "sha256:00", "delivered", contract.placedAt()),
        new OrderView.Promise(null, LocalDate.parse("2026-03-09"), PromiseState.BROKEN, OPENED),
        new OrderView.Guarantee(true, 100_000, OPENED, "COVERED", "default"),
        null,
        contract.amounts().total(),
        0,
        0,
        0,
        null,
        List.of(),
        events,
        List.of());
  }
}
