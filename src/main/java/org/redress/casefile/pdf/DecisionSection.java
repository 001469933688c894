package org.redress.casefile.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.redress.casefile.content.CaseFile;
import org.redress.casefile.content.DecisionItem;
import org.redress.casefile.content.EscalationItem;
import org.redress.casefile.content.EvidenceItem;
import org.redress.casefile.pdf.Flow.Pair;
import org.redress.claims.Objection;

/** Each decision with what it was asked, which rules matched, and what each party is told. */
final class DecisionSection {

  private final CaseFile file;
  private final Phrases phrases;
  private final Flow flow;

  DecisionSection(CaseFile file, Phrases phrases, Flow flow) {
    this.file = file;
    this.phrases = phrases;
    this.flow = flow;
  }

  void write() throws IOException {
    flow.section(TitlePage.section(6));
    flow.paragraph(
        "Tables are asked with facts and answer by rules that were published before the purchase; persons give reasons of their own.",
        Style.ASIDE);
    if (file.decisions().isEmpty()) {
      flow.paragraph("Nothing has been decided in this case yet.", Style.BODY);
    }
    if (file.escalation() != null) {
      guarantor(file.escalation());
    }
    all("In this case", file.decisions());
    if (file.objection() != null) {
      objection(file.objection());
    }
    all("About the order, before there was a case", file.order().decisions());
  }

  private void all(String title, List<DecisionItem> decisions) throws IOException {
    if (decisions.isEmpty()) {
      return;
    }
    flow.group(title);
    for (var decision : decisions) {
      switch (decision) {
        case DecisionItem.ByTable byTable -> table(byTable);
        case DecisionItem.ByPerson byPerson -> person(byPerson);
      }
    }
  }

  private void guarantor(EscalationItem before) throws IOException {
    var times = before.times();
    flow.group("Before the guarantor");
    flow.pairs(
        new Pair("Guarantor", before.guarantor()),
        new Pair("Asked for by", Phrases.words(before.ground())),
        new Pair("State", Phrases.words(before.state())),
        new Pair("Claimed", phrases.money(before.claimed(), before.currency())),
        new Pair("Reserved from the cover", phrases.money(before.reserved(), before.currency())),
        new Pair("Opened", phrases.moment(times.openedAt())),
        new Pair("Acknowledged", phrases.moment(times.acknowledgedAt())),
        new Pair("Answer until", phrases.moment(times.answerBy())),
        new Pair("Ended", phrases.moment(times.endedAt())));
    if (before.reason() != null) {
      flow.quote(before.reason());
    }
    var award = before.award();
    if (award != null) {
      flow.heading("Award by %s, %s".formatted(award.by(), phrases.moment(award.at())));
      flow.pairs(
          new Pair("Award", Phrases.words(award.ruling())),
          new Pair("Amount", phrases.money(award.amount(), before.currency())),
          new Pair("Borne by", Phrases.words(award.borneBy())));
      flow.quote(award.reason());
      flow.paragraph(
          "Final here. The courts, a body for alternative dispute resolution and, where a card was charged, the bank within its own time stay open beside it.",
          Style.LABEL);
    }
  }

  private void objection(Objection objection) throws IOException {
    var bears = objection.borneBy();
    flow.group("The merchant objects to bearing the refund");
    flow.pairs(
        new Pair("Objected", phrases.moment(objection.madeAt())),
        new Pair("State", Phrases.words(objection.state())),
        new Pair("Decided", phrases.moment(objection.decidedAt())),
        new Pair("Borne by", bears == null ? "" : Phrases.words(bears)));
    flow.quote(objection.text());
    if (objection.reason() != null) {
      flow.paragraph("Reason:", Style.LABEL);
      flow.quote(objection.reason());
    }
  }

  private void table(DecisionItem.ByTable decision) throws IOException {
    flow.heading(
        "Table %s, %s".formatted(Phrases.words(decision.table()), phrases.moment(decision.at())));
    flow.pairs(
        new Pair("Asked", phrases.listed(new TreeMap<>(decision.inputs()))),
        new Pair(
            "Matched",
            decision.matchedRules().stream()
                .map(rule -> "rule %d: %s".formatted(rule.index(), rule.text()))
                .collect(Collectors.joining("\n"))),
        new Pair("Answer", phrases.listed(answer(decision.outputs()))),
        new Pair("No answer because", Phrases.words(decision.undecided())),
        new Pair("Policy edition", Integer.toString(decision.policyEdition().number())));
    told(decision.explanation());
  }

  /** What the table tells the parties stands below. */
  private static Map<String, Object> answer(Map<String, Object> outputs) {
    var answer = new TreeMap<>(outputs);
    answer.keySet().removeIf(name -> name.startsWith("explain"));
    return answer;
  }

  private void person(DecisionItem.ByPerson ruling) throws IOException {
    flow.heading(
        "Ruling by %s (%s), %s"
            .formatted(
                ruling.user(), Phrases.who(ruling.decidedBy()), phrases.moment(ruling.at())));
    flow.pairs(
        new Pair("Ruling", Phrases.words(ruling.ruling())),
        new Pair("Amount", phrases.money(ruling.amount())),
        new Pair("Borne by", Phrases.words(ruling.borneBy())),
        new Pair("The table proposed", ruling.proposal() == null ? "" : proposal(ruling)),
        new Pair("Relied on", reliedOn(ruling)));
    flow.paragraph("Reason:", Style.LABEL);
    flow.quote(ruling.reason());
    told(ruling.explanation());
  }

  private static String proposal(DecisionItem.ByPerson ruling) {
    return Phrases.words(Objects.requireNonNull(ruling.proposal()))
        + (ruling.departs() ? "; the person departs from it" : "");
  }

  private String reliedOn(DecisionItem.ByPerson ruling) {
    return ruling.reliedOn().isEmpty()
        ? "no item of evidence"
        : ruling.reliedOn().stream().map(this::item).collect(Collectors.joining(", "));
  }

  private String item(String id) {
    return file.evidence().stream()
        .filter(item -> item.id().equals(id))
        .map(EvidenceItem::number)
        .map(number -> "item " + number)
        .findFirst()
        .orElse(id);
  }

  private void told(Map<String, String> explanation) throws IOException {
    flow.pairs(
        new Pair("The customer is told", explanation.get("CUSTOMER")),
        new Pair("The merchant is told", explanation.get("MERCHANT")));
  }
}
