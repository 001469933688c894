package org.redress.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.redress.shared.Actor;
import org.redress.shared.FieldProblem;
import org.redress.shared.Party;

/** What is wrong with an item, apart from its file. */
final class EvidenceChecks {

  static final int LONGEST_TEXT = 4000;

  /** How far the sender's clock may be ahead. */
  private static final Duration TOLERATED_FUTURE = Duration.ofMinutes(5);

  private EvidenceChecks() {}

  static List<FieldProblem> check(NewEvidence evidence, Instant now, Actor by) {
    var problems = new ArrayList<FieldProblem>();
    facts(evidence, now, problems);
    text(evidence, problems);
    visibility(evidence, by, problems);
    if (evidence.facts().equals(EvidenceFacts.NONE)
        && evidence.text() == null
        && evidence.file() == null) {
      problems.add(new FieldProblem("text", "present, or else facts or a file"));
    }
    return problems;
  }

  private static void facts(NewEvidence evidence, Instant now, List<FieldProblem> problems) {
    for (var fact : Fact.values()) {
      var value = fact.in(evidence.facts());
      if (value != null && !evidence.type().knows(fact)) {
        var expected = "absent: " + evidence.type() + " does not carry it";
        problems.add(new FieldProblem(fact.field(), expected));
      } else if (value instanceof String text && !Texts.isLine(text, fact.longest())) {
        problems.add(
            new FieldProblem(
                fact.field(), "one line of 1 to %d characters".formatted(fact.longest())));
      } else if (value instanceof Instant instant && instant.isAfter(now.plus(TOLERATED_FUTURE))) {
        problems.add(
            new FieldProblem(fact.field(), "an instant not after " + now.plus(TOLERATED_FUTURE)));
      }
    }
  }

  private static void text(NewEvidence evidence, List<FieldProblem> problems) {
    if (evidence.text() != null && !Texts.isProse(evidence.text(), LONGEST_TEXT)) {
      problems.add(
          new FieldProblem("text", "a text of 1 to %d characters".formatted(LONGEST_TEXT)));
    }
  }

  /** Only a person of the marketplace may keep something from the parties. */
  private static void visibility(NewEvidence evidence, Actor by, List<FieldProblem> problems) {
    if (evidence.visibility() == Visibility.STAFF_AND_GUARANTOR
        && (evidence.party() != Party.MARKETPLACE || by.kind() != Actor.Kind.USER)) {
      problems.add(
          new FieldProblem("visibility", "ALL_PARTIES: only an agent keeps something for staff"));
    }
  }
}
