package org.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.house.KindNames;
import org.redress.house.ProjectFiles;

/** A kind of case is one folder: nobody outside of it names it, or says a word that is its own. */
class KindsTests {

  private static final Path SOURCES = Path.of("src/main/java/org/redress");

  /** Who still does, and until when; the list only gets shorter. */
  private static final Map<String, Set<String>> EXCEPTIONS =
      Map.of(
          "what others know by this word, and keep: it stays where all such words are",
          Set.of("claims/KindId.java", "orders/ReportEvent.java"),
          "words of statuses, deadlines, events and acts, until acts are defined by their kind",
          Set.of(
              "claims/AnsweringClaims.java",
              "claims/AskingParties.java",
              "claims/CaseAction.java",
              "claims/CaseActions.java",
              "claims/CaseDeadline.java",
              "claims/CaseStatus.java",
              "claims/ClaimEvents.java"),
          "words for people, until they stand with their kind",
          Set.of(
              "desk/CaseWords.java",
              "desk/ClaimTimelineWords.java",
              "desk/cases/CaseChip.java",
              "desk/cases/CaseProspect.java",
              "desk/cases/CaseTurn.java",
              "notifications/cases/TellingOfCases.java",
              "parties/sheet/Turn.java",
              "parties/sheet/Verdict.java"),
          "imports, until their words are asked of the kinds",
          Set.of("marketplace/reading/ImportLineReader.java"),
          "questions to the tables, until they move to their kind",
          Set.of(
              "policy/ClaimEligibility.java",
              "policy/ClaimRuling.java",
              "policy/DeliveryProof.java",
              "policy/MerchantResponse.java",
              "policy/ParcelState.java",
              "policy/RefundAmount.java"));

  @TempDir private Path folder;

  @Test
  void nobodyOutsideTheKindsNamesOne() throws IOException {
    var outside =
        ProjectFiles.java(SOURCES).stream()
            .filter(file -> !file.startsWith(SOURCES.resolve("kinds")))
            .toList();
    var excepted = new TreeSet<String>();
    EXCEPTIONS.values().forEach(excepted::addAll);

    assertThat(KindNames.in(SOURCES, outside).keySet())
        .as("say it in kinds, or let the kind say it; who no longer does so leaves the list")
        .containsExactlyElementsOf(excepted);
  }

  @Test
  void seesWhoNamesAKindOrSaysItsWords() throws IOException {
    assertThat(named("boolean served(KindId kind) { return kind == KindId.NOT_RECEIVED; }"))
        .containsExactly("NOT_RECEIVED");
    assertThat(named("String kind() { return \"like REFUND_NOT_RECEIVED\"; }"))
        .containsExactly("REFUND_NOT_RECEIVED");
    assertThat(named("NotReceivedFacts facts; ParcelState parcel;"))
        .containsExactly("NotReceivedFacts", "ParcelState");
    assertThat(named("enum Meaning { CONFIRM_DELIVERY, APPEAL_OR_CLOSE }"))
        .containsExactly("CONFIRM_DELIVERY");
  }

  @Test
  void hearsNoKindInAComment() throws IOException {
    assertThat(named("/** Like NOT_RECEIVED. */ String kind; // ParcelState")).isEmpty();
  }

  private Set<String> named(String body) throws IOException {
    var file =
        Files.writeString(folder.resolve("Asking.java"), "class Asking {\n  %s\n}".formatted(body));
    return KindNames.in(folder, List.of(file)).getOrDefault("Asking.java", new TreeSet<>());
  }
}
