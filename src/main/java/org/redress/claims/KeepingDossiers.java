package org.redress.claims;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimEvents.CaseFactsChanged;
import org.redress.claims.ClaimEvents.ClaimClosed;
import org.redress.claims.ClaimEvents.ClaimDenied;
import org.redress.claims.ClaimEvents.ClaimOpened;
import org.redress.claims.ClaimEvents.CustomerAnswered;
import org.redress.claims.ClaimEvents.MerchantObjected;
import org.redress.claims.ClaimEvents.MerchantResponded;
import org.redress.claims.ClaimEvents.MerchantSilent;
import org.redress.claims.ClaimEvents.ObjectionDecided;
import org.redress.claims.ClaimEvents.OfferEnded;
import org.redress.claims.ClaimEvents.OfferMade;
import org.redress.claims.ClaimEvents.RefundRuled;
import org.redress.claims.DossierEntry.Kind;
import org.redress.evidence.EvidenceEvents.EvidenceAdded;
import org.redress.evidence.EvidenceEvents.EvidenceChecked;
import org.redress.guarantee.GuaranteeEvents.AwardGiven;
import org.redress.guarantee.GuaranteeEvents.CaseEscalated;
import org.redress.orders.EventType;
import org.redress.orders.OrderEvents.OrderCancelled;
import org.redress.orders.OrderEvents.OrderEventReported;
import org.redress.shared.CaseEvent;
import org.redress.shared.DomainEvent;
import org.redress.shared.Party;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Adds to the dossiers of claims whatever a decision may rest on, when it happens. */
@Component
class KeepingDossiers {

  /** About what somebody was told or promised, not about what happened. */
  private static final Set<EventType> NO_GROUND =
      Set.of(EventType.DELAY_ANNOUNCED, EventType.DELAY_ACCEPTED);

  private final Dossiers dossiers;

  KeepingDossiers(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  @EventListener
  void on(OrderEventReported event) {
    if (!NO_GROUND.contains(event.type())) {
      toAll(event, event.type().name());
    }
  }

  @EventListener
  void on(OrderCancelled event) {
    if (event.ground() != OrderCancelled.Ground.REPORTED) {
      toAll(event, EventType.CANCELLED.name());
    }
  }

  @EventListener
  void on(CaseEvent event) {
    switch (event) {
      case ClaimOpened it -> add(it, Kind.OPENED, Party.CUSTOMER, null);
      case MerchantResponded it -> add(it, Kind.ANSWER, Party.MERCHANT, it.position().name());
      case MerchantSilent it -> add(it, Kind.SILENCE, Party.MERCHANT, null);
      case CustomerAnswered it -> add(it, Kind.ANSWER, Party.CUSTOMER, it.answer().name());
      case CaseFactsChanged it when it.fact() == CaseFactsChanged.Fact.MERCHANT_ACCEPTED ->
          add(it, Kind.ANSWER, Party.MERCHANT, "ACCEPTED");
      case OfferMade it -> add(it, Kind.OFFER, it.party(), it.remedy().name());
      case OfferEnded it -> add(it, Kind.OFFER_ENDED, null, it.state().name());
      case EvidenceAdded it -> add(it, Kind.EVIDENCE, it.party(), it.type().name());
      case EvidenceChecked it -> add(it, Kind.CHECK, Party.MARKETPLACE, null);
      case ClaimDenied it -> add(it, Kind.DENIED, null, it.decidedBy().name());
      case RefundRuled it -> add(it, Kind.REFUND_RULED, null, it.decidedBy().name());
      case CaseEscalated it -> add(it, Kind.ESCALATED, null, it.ground().name());
      case AwardGiven it -> add(it, Kind.AWARD, Party.GUARANTOR, null);
      case MerchantObjected it -> add(it, Kind.OBJECTION, Party.MERCHANT, null);
      case ObjectionDecided it -> add(it, Kind.OBJECTION_DECIDED, null, null);
      case ClaimClosed it -> add(it, Kind.CLOSED, null, it.outcome().name());
      default -> {
        // notices, tasks, money on its way: nothing that a decision rests on
      }
    }
  }

  private void toAll(DomainEvent event, String subject) {
    for (var claim : dossiers.ofOrder(event.marketplace(), event.order().value())) {
      dossiers.add(event.marketplace(), claim, event.at(), Kind.REPORT, null, subject);
    }
  }

  private void add(CaseEvent event, Kind kind, @Nullable Party party, @Nullable String subject) {
    var claim = event.caseId();
    if (claim != null) {
      dossiers.add(event.marketplace(), claim, event.at(), kind, party, subject);
    }
  }
}
