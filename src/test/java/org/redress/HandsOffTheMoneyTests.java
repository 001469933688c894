package org.redress;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.redress.house.Imported;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Whatever a person can send at the desk: either it moves money or who bears it, and then this says
 * who keeps two hands on it; or it says why it moves none. A new form has to stand here.
 */
class HandsOffTheMoneyTests {

  /** What asks for a second person above the limit of its table. */
  private static final Set<String> SECONDS = Set.of("Proposals", "HandPayments", "SecondOpinions");

  /** By handler: which of these is asked. */
  private static final Map<String, String> TWO_PERSONS =
      Map.ofEntries(
          Map.entry("RulingPage.decide", "SecondOpinions"),
          Map.entry("SecondPersonPage.confirm", "SecondOpinions"),
          Map.entry("SecondPersonPage.reject", "SecondOpinions"),
          Map.entry("ObjectionPage.decide", "Proposals"),
          Map.entry("TroublePage.owed", "Proposals"),
          Map.entry("TroublePage.withdraw", "Proposals"),
          Map.entry("TroublePage.paidByHand", "HandPayments"),
          Map.entry("TroublePage.confirm", "HandPayments"),
          Map.entry("TroublePage.reject", "HandPayments"),
          Map.entry("OverpaidPage.givenBack", "Proposals"),
          Map.entry("RecoveryPage.writeOff", "Proposals"),
          Map.entry("ChargebackPage.leave", "Proposals"),
          Map.entry("ProposalPage.confirm", "Proposals"),
          Map.entry("ProposalPage.reject", "Proposals"));

  /** By handler: why one person is enough. */
  private static final Map<String, String> ONE_PERSON =
      Map.ofEntries(
          Map.entry("TroublePage.retry", "sends what was decided, the way it was decided"),
          Map.entry(
              "TroublePage.askDestination",
              "the customer itself says where; who decided the case is barred"),
          Map.entry("RecoveryPage.receive", "money that came in; nobody is paid by it"),
          Map.entry("RecoveryPage.dispute", "the debtor's words; a supervisor looks"),
          Map.entry("RecoveryPage.uphold", "what was owed stays owed"),
          Map.entry("ChargebackPage.ask", "the customer is asked, never debited"),
          Map.entry("AwardPage.preview", "changes nothing"),
          Map.entry("AwardPage.award", "a guarantor's own money, by its own people"),
          Map.entry("GuarantorCasePage.acknowledge", "moves no money"),
          Map.entry("GuarantorCasePage.ask", "moves no money"),
          Map.entry("RulingPage.preview", "changes nothing"),
          Map.entry("EvidencePage.check", "moves no money; its doer is barred from the appeal"),
          Map.entry("EvidenceRequestPage.ask", "moves no money"),
          Map.entry("LinksPage.revoke", "moves no money"),
          Map.entry("TakingTasks.take", "moves no money"),
          Map.entry("TakingTasks.takeOver", "moves no money"),
          Map.entry("TakingTasks.giveBack", "moves no money"),
          Map.entry("TryingAgain.tryAgain", "a step of a process; what it does was decided"),
          Map.entry("ReachingGuarantorsPage.sendAgain", "moves no money"),
          Map.entry("ReachingGuarantorsPage.toldOtherwise", "moves no money"),
          Map.entry("WelcomePage.set", "moves no money"),
          Map.entry("PeoplePage.add", "moves no money; its doer is behind the account"),
          Map.entry("PeoplePage.reset", "moves no money; its doer is behind the account"),
          Map.entry("PeoplePage.disable", "moves no money"),
          Map.entry("PeoplePage.enable", "moves no money"),
          Map.entry("PeoplePage.give", "moves no money"),
          Map.entry("PeoplePage.confirm", "moves no money; past acts keep the hand they were in"));

  @Test
  void everyFormOfTheDeskSaysWhetherItMovesMoney() {
    var known = new TreeSet<>(TWO_PERSONS.keySet());
    known.addAll(ONE_PERSON.keySet());
    assertThat(handlers().keySet())
        .as("each form of the desk, and nothing else, says who keeps two hands on the money")
        .containsExactlyElementsOf(known);
  }

  @Test
  void whatMovesMoneyReachesWhatAsksForASecondPerson() {
    TWO_PERSONS.forEach((handler, second) -> {
      assertThat(SECONDS).contains(second);
      assertThat(reached(handlers().get(handler)))
          .as(handler + " has to come by " + second)
          .contains(second);
    });
  }

  @Test
  void seesAFormThatReachesNone() {
    assertThat(reached(handlers().get("LinksPage.revoke"))).doesNotContainAnyElementsOf(SECONDS);
  }

  private static TreeMap<String, JavaMethod> handlers() {
    var found = new TreeMap<String, JavaMethod>();
    Imported.APPLICATION.stream()
        .filter(type -> type.getPackageName().startsWith("org.redress.desk"))
        .flatMap(type -> type.getMethods().stream())
        .filter(HandsOffTheMoneyTests::isSent)
        .forEach(method ->
            found.put(method.getOwner().getSimpleName() + "." + method.getName(), method));
    return found;
  }

  private static boolean isSent(JavaMethod method) {
    var mapping =
        AnnotatedElementUtils.findMergedAnnotation(method.reflect(), RequestMapping.class);
    return mapping != null && !Set.of(mapping.method()).equals(Set.of(RequestMethod.GET));
  }

  /** The names of all classes whose methods are called on the way. */
  private static Set<String> reached(JavaMethod from) {
    var seen = new HashSet<JavaMethod>();
    var names = new HashSet<String>();
    var next = new ArrayDeque<>(Set.of(from));
    while (!next.isEmpty()) {
      var method = next.pop();
      if (seen.add(method)) {
        method.getMethodCallsFromSelf().stream()
            .filter(call -> isOurs(call.getTargetOwner()))
            .forEach(call -> {
              names.add(call.getTargetOwner().getSimpleName());
              call.getTarget()
                  .resolveMember()
                  .filter(JavaMethod.class::isInstance)
                  .map(JavaMethod.class::cast)
                  .ifPresent(next::add);
            });
      }
    }
    return names;
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith("org.redress");
  }
}
