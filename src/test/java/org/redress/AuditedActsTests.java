package org.redress;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.house.Imported;
import org.redress.shared.RecordedEvent;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Every way to change something, by API or page, leaves a row in the audit trail: a new one has to
 * say here which, or for which reason none.
 */
class AuditedActsTests {

  /** By the class that takes it; several where it depends on what is sent. */
  private static final Map<String, String> ACTS =
      Map.ofEntries(
          Map.entry("OrdersController", "OrderRegistered"),
          Map.entry("OrderEventsController", "OrderEventReported"),
          Map.entry("MerchantsController", "MerchantChanged"),
          Map.entry("GuarantorsController", "GuarantorTermsProposed"),
          Map.entry(
              "OwnGuarantorController",
              "GuarantorTermsAgreed GuarantorTermsDeclined CallbackAddressSet CallbackAddressRemoved"
                  + " CallbackSecretRenewed KeyRenewed"),
          Map.entry("CasesController", "ClaimOpened"),
          Map.entry(
              "CaseActsController",
              "MerchantResponded OfferMade OfferEnded DeliveryPut PersonActed CaseEscalated"
                  + " MerchantObjected EvidenceRequested DestinationGiven"),
          Map.entry("CaseEvidenceController", "EvidenceAdded"),
          Map.entry("CaseLinksController", "CaseLinkMade CaseLinkRevoked"),
          Map.entry("GuarantorActsController", "EscalationAcknowledged AwardGiven"),
          Map.entry("RecoveriesController", "RecoveryReceived RecoveryDisputed"),
          Map.entry("DestinationPage", "DestinationGiven"),
          Map.entry("CustomerActsPage", "OfferEnded DeliveryPut PersonActed CaseEscalated"),
          Map.entry("MerchantActsPage", "MerchantResponded OfferMade MerchantObjected"),
          Map.entry("OwedPage", "RecoveryDisputed"),
          Map.entry("ProofPage", "EvidenceAdded"),
          Map.entry("TroublePage", "TaskDone HandPaymentProposed HandPaymentEnded ActProposed"),
          Map.entry("OverpaidPage", "TaskDone OrderEventReported ActProposed"),
          Map.entry("ProposalPage", "ActProposalEnded"),
          Map.entry("ChargebackPage", "TaskDone ActProposed"),
          Map.entry("RefundsController", "DestinationGiven"),
          Map.entry("SecondPersonPage", "RulingProposalEnded ReviewEnded"),
          Map.entry("RulingPage", "ReviewEnded TaskDone"),
          Map.entry("EvidencePage", "EvidenceChecked"),
          Map.entry("LinksPage", "CaseLinkRevoked"),
          Map.entry("ObjectionPage", "ObjectionDecided ActProposed"),
          Map.entry("EvidenceRequestPage", "EvidenceRequested"),
          Map.entry("ReachingGuarantorsPage", "CallbacksSentAgain TaskDone"),
          Map.entry("TryingAgain", "JobTriedAgain"),
          Map.entry("TakingTasks", "TaskAssigned"),
          Map.entry("GuarantorCasePage", "EscalationAcknowledged EvidenceRequested"),
          Map.entry("AwardPage", "AwardGiven"),
          Map.entry(
              "RecoveryPage", "RecoveryReceived RecoveryDisputed RecoveryUpheld RecoverySettled"),
          Map.entry("PeoplePage", "PersonChanged"),
          Map.entry("WelcomePage", "PersonChanged"));

  private static final Map<String, String> NONE =
      Map.of(
          "SandboxController", "only a sandbox has time to move, and no money",
          "ProviderController", "only a sandbox has a provider to play with",
          "SandboxProviderController", "a stranger with books of its own; it is not Redress",
          "ImportsController", "each line's order, and what was reported of it, is recorded");

  @Test
  void everyWayToChangeSomethingSaysWhatItLeavesInTheTrail() {
    var unknown = new TreeSet<>(changing().keySet());
    unknown.removeAll(ACTS.keySet());
    unknown.removeAll(NONE.keySet());
    assertThat(unknown)
        .as("they change something: name the event that the audit keeps of it, or why none")
        .isEmpty();
    assertThat(changing()).hasSizeGreaterThan(25);
  }

  @Test
  void whatIsNamedIsRecorded() {
    var recorded =
        Imported.APPLICATION.stream()
            .filter(type -> type.isAssignableTo(RecordedEvent.class) && !type.isInterface())
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toSet());
    assertThat(recorded)
        .containsAll(ACTS.values().stream().flatMap(names -> Stream.of(names.split(" "))).toList());
  }

  private static TreeMap<String, String> changing() {
    var found = new TreeMap<String, String>();
    Imported.APPLICATION.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(AuditedActsTests::changes)
        .forEach(method -> found.put(method.getOwner().getSimpleName(), method.getName()));
    return found;
  }

  private static boolean changes(JavaMethod method) {
    var mapping =
        AnnotatedElementUtils.findMergedAnnotation(method.reflect(), RequestMapping.class);
    return mapping != null
        && Stream.of(mapping.method())
            .anyMatch(way -> way != RequestMethod.GET && way != RequestMethod.HEAD);
  }
}
