package org.redress.kinds.notreceived;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.redress.claims.CaseInHand;
import org.redress.claims.CaseInHand.Beside;
import org.redress.claims.CaseInHand.Pending;
import org.redress.claims.Hearing;
import org.redress.claims.KindId;
import org.redress.claims.Opened;
import org.redress.claims.Phase;
import org.redress.evidence.EvidenceView;
import org.redress.orders.Contract;
import org.redress.orders.Merchant;
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
    var facts = facts(position, waited, history);
    return RULING.answer(facts.ruling(strength(facts))).orElseThrow();
  }

  ParcelState parcel() {
    return facts(Position.ASKED, false).parcel().state();
  }

  Strength strength() {
    return strength(facts(Position.ASKED, false));
  }

  private static Strength strength(NotReceivedFacts facts) {
    return facts.parcel().state() == ParcelState.DELIVERED || facts.parcel().contradicted()
        ? PROOF
            .answer(
                Weighing.decisive(
                    facts.parcel().handedOver(),
                    item -> PROOF.answer(item).map(DeliveryProof::strength).orElse(null)))
            .orElseThrow()
            .strength()
        : Strength.NONE;
  }

  NotReceivedFacts facts(Position position, boolean waited) {
    return facts(position, waited, new History(0, 0));
  }

  private NotReceivedFacts facts(Position position, boolean waited, History history) {
    var lines =
        contract.lines().stream()
            .map(line -> new Quantity(line.reference(), line.quantity()))
            .toList();
    var opened =
        new Opened(
            new UUID(0, 3),
            KindId.NOT_RECEIVED,
            lines,
            "Still nothing here.",
            null,
            OPENED,
            contract.merchant().reference(),
            contract.customer().reference(),
            contract.currency(),
            1,
            contract.amounts().total(),
            false);
    var total = contract.amounts().total();
    return NotReceivedFacts.of(
        new CaseInHand(
            Phase.HEARING,
            order(),
            opened,
            new Hearing(position, null, null, null, null, waited, false),
            new Pending(null, false, null),
            evidence,
            List.of(),
            new Beside(
                Merchant.Status.ACTIVE,
                true,
                history,
                total,
                total,
                ZoneId.of("Europe/Berlin"),
                LocalDate.parse("2026-03-11"))));
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
