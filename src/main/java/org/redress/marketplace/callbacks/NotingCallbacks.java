package org.redress.marketplace.callbacks;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redress.claims.FindingClaims;
import org.redress.evidence.EvidenceEvents.EvidenceAdded;
import org.redress.guarantee.Escalation;
import org.redress.guarantee.Escalations;
import org.redress.guarantee.GuaranteeEvents.AwardGiven;
import org.redress.guarantee.GuaranteeEvents.EscalationWithdrawn;
import org.redress.guarantee.GuaranteeEvents.FileHandedOver;
import org.redress.guarantee.GuaranteeEvents.GuarantorReminded;
import org.redress.guarantee.GuaranteeEvents.GuarantorResumed;
import org.redress.guarantee.GuaranteeEvents.GuarantorSilent;
import org.redress.guarantee.GuarantorEvents.GuarantorTermsProposed;
import org.redress.guarantee.Recoveries;
import org.redress.guarantee.RecoveryEvents.RecoveryOpened;
import org.redress.guarantee.RecoveryEvents.RecoverySettled;
import org.redress.guarantee.RecoveryId;
import org.redress.marketplace.web.ApiJson;
import org.redress.shared.CaseEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Notes what an external guarantor has to be told, within the transaction of what it is told of. Of
 * a case that was taken back before its file was handed over it has never heard.
 */
@Component
class NotingCallbacks {

  private final CallbackEndpoints endpoints;
  private final Callbacks callbacks;
  private final CallbackSender sender;
  private final CallbackBody bodies;
  private final Escalations escalations;
  private final Recoveries recoveries;
  private final FindingClaims claims;

  NotingCallbacks(
      CallbackEndpoints endpoints,
      Callbacks callbacks,
      CallbackSender sender,
      CallbackBody bodies,
      Escalations escalations,
      Recoveries recoveries,
      FindingClaims claims) {
    this.endpoints = endpoints;
    this.callbacks = callbacks;
    this.sender = sender;
    this.bodies = bodies;
    this.escalations = escalations;
    this.recoveries = recoveries;
    this.claims = claims;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(FileHandedOver event) {
    ofCase(event, "case.escalated");
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(GuarantorReminded event) {
    ofCase(event, "case.deadline_approaching");
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(GuarantorSilent event) {
    ofCase(event, "case.deadline_missed");
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(GuarantorResumed event) {
    ofCase(event, "case.resumed");
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(EscalationWithdrawn event) {
    ofCase(event, "case.taken_back");
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(EvidenceAdded event) {
    var evidence =
        ApiJson.object()
            .put("id", event.evidence().toString())
            .put("party", event.party().name())
            .put("type", event.type().name());
    escalation(event)
        .filter(before -> before.open() && heard(before))
        .ifPresent(before ->
            note(event, before, "case.evidence_added", data -> data.set("evidence", evidence)));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(AwardGiven event) {
    escalation(event).ifPresent(before -> awarded(event, before, before.award()));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(RecoveryOpened event) {
    ofRecovery(event, event.recovery(), "recovery.opened");
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(RecoverySettled event) {
    ofRecovery(event, event.recovery(), "recovery.settled");
  }

  /** They hold only once it has agreed. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(GuarantorTermsProposed event) {
    var guarantor = event.guarantor();
    if (endpoints.listens(event.marketplace(), guarantor)) {
      var body = CallbackBody.text("terms.proposed", event.at(), bodies.ofTerms(event));
      callbacks.add(event.marketplace(), guarantor, "terms.proposed", body);
      sender.wakeAfterCommit();
    }
  }

  private void ofCase(CaseEvent event, String type) {
    escalation(event)
        .filter(NotingCallbacks::heard)
        .ifPresent(before -> note(event, before, type, data -> {}));
  }

  private void awarded(AwardGiven event, Escalation before, Escalation.@Nullable Award award) {
    if (award != null) {
      note(event, before, "case.awarded", data -> data.set("award", bodies.of(award)));
    }
  }

  private void ofRecovery(CaseEvent event, RecoveryId id, String type) {
    recoveries
        .find(event.marketplace(), id)
        .filter(recovery -> recovery.claimed().ofGuarantor())
        .ifPresent(recovery ->
            escalation(event)
                .ifPresent(before ->
                    note(event, before, type, data -> data.set("recovery", bodies.of(recovery)))));
  }

  private Optional<Escalation> escalation(CaseEvent event) {
    var caseId = event.caseId();
    return caseId == null ? Optional.empty() : escalations.find(event.marketplace(), caseId);
  }

  private static boolean heard(Escalation before) {
    return before.times().handedOverAt() != null;
  }

  private void note(CaseEvent event, Escalation before, String type, Consumer<ObjectNode> more) {
    var guarantor = before.guarantor();
    if (endpoints.listens(event.marketplace(), guarantor)) {
      var claim = before.claim();
      var data = bodies.of(before, claims.reference(event.marketplace(), claim));
      more.accept(data);
      callbacks.add(event, claim, guarantor, type, CallbackBody.text(type, event.at(), data));
      sender.wakeAfterCommit();
    }
  }
}
