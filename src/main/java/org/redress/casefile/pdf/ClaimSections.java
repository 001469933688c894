package org.redress.casefile.pdf;

import java.io.IOException;
import java.util.stream.Collectors;
import org.redress.casefile.content.CaseFile;
import org.redress.casefile.pdf.Flow.Pair;
import org.redress.claims.Offer;
import org.redress.shared.Party;

/** What the customer claims, what both sides said and offered, and who has to act until when. */
final class ClaimSections {

  private final CaseFile file;
  private final Phrases phrases;
  private final Flow flow;

  ClaimSections(CaseFile file, Phrases phrases, Flow flow) {
    this.file = file;
    this.phrases = phrases;
    this.flow = flow;
  }

  void write() throws IOException {
    claim();
    statements();
  }

  private void claim() throws IOException {
    var dispute = file.dispute();
    flow.section(TitlePage.section(1));
    flow.paragraph(
        "In the customer’s words, on %s:".formatted(phrases.moment(dispute.openedAt())),
        Style.ASIDE);
    flow.quote(dispute.statement());
    flow.pairs(
        new Pair("Claimed", phrases.money(dispute.amount().claimed(), dispute.amount().currency())),
        new Pair("Claimed lines", lines()),
        new Pair(
            "Asked for",
            dispute.desiredRemedy() == null ? "" : Phrases.words(dispute.desiredRemedy())),
        new Pair("Stage", Phrases.words(dispute.stage())),
        new Pair("Status", Phrases.words(dispute.status())),
        new Pair("Outcome", Phrases.words(dispute.ended().outcome())),
        new Pair("Decided by", Phrases.who(dispute.ended().decidedBy())),
        new Pair("Case id", dispute.id()));
    for (var deadline : dispute.deadlines()) {
      flow.pairs(
          new Pair(
              "Deadline",
              "%s, until %s: %s"
                  .formatted(
                      Phrases.words(deadline.party()),
                      phrases.moment(deadline.at()),
                      Phrases.words(deadline.meaning()))));
    }
    for (var until : dispute.appealableUntil().entrySet()) {
      flow.pairs(
          new Pair(
              "Appeal",
              "%s, until %s"
                  .formatted(Phrases.words(until.getKey()), phrases.moment(until.getValue()))));
    }
  }

  private String lines() {
    var lines = file.dispute().lines();
    return lines.isEmpty()
        ? "the whole order"
        : lines.stream()
            .map(line -> "%d × line %s".formatted(line.quantity(), line.reference()))
            .collect(Collectors.joining(", "));
  }

  private void statements() throws IOException {
    flow.section(TitlePage.section(2));
    if (file.words().isEmpty() && file.offers().isEmpty()) {
      flow.paragraph("Beside the claim nobody has written or offered anything.", Style.BODY);
    }
    for (var word : file.words()) {
      flow.heading(
          "%s: %s, %s"
              .formatted(
                  Phrases.title(word.party()),
                  Phrases.words(word.kind()),
                  phrases.moment(word.at())));
      flow.quote(word.text());
    }
    for (var offer : file.offers()) {
      offer(offer);
    }
  }

  private void offer(Offer offer) throws IOException {
    var by = offer.by() == Party.MARKETPLACE ? "Policy" : Phrases.title(offer.by());
    var amount = offer.amount();
    flow.heading("Offer %d: %s, %s".formatted(offer.number(), by, phrases.moment(offer.madeAt())));
    flow.pairs(
        new Pair("Offered", Phrases.words(offer.remedy())),
        new Pair("Amount", phrases.money(amount)),
        new Pair("Answer until", phrases.moment(offer.answerBy())),
        new Pair("State", Phrases.words(offer.state())),
        new Pair("Answered", phrases.moment(offer.answeredAt())));
    if (offer.text() != null) {
      flow.quote(offer.text());
    }
  }
}
