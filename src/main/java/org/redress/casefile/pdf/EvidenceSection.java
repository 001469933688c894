package org.redress.casefile.pdf;

import java.io.IOException;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.redress.casefile.content.CaseFile;
import org.redress.casefile.content.EvidenceItem;
import org.redress.casefile.pdf.Flow.Pair;
import org.redress.evidence.Visibility;

/** Every item with its facts, how far it may be relied on, its hash, and its picture. */
final class EvidenceSection {

  private final CaseFile file;
  private final Phrases phrases;
  private final Flow flow;
  private final PDDocument document;
  private final Function<EvidenceItem.FileOfItem, byte[]> bytes;

  EvidenceSection(
      CaseFile file,
      Phrases phrases,
      Flow flow,
      PDDocument document,
      Function<EvidenceItem.FileOfItem, byte[]> bytes) {
    this.file = file;
    this.phrases = phrases;
    this.flow = flow;
    this.document = document;
    this.bytes = bytes;
  }

  void write() throws IOException {
    flow.section(TitlePage.section(5));
    if (file.evidence().isEmpty()) {
      flow.paragraph("Nobody has sent any evidence.", Style.BODY);
      return;
    }
    flow.paragraph(
        "A party’s word is not a proof: “asserted” is what a party says, “carrier reported” comes from the carrier itself, “checked by agent” was verified by a person. Each file lies in the ZIP exactly as it was sent.",
        Style.ASIDE);
    for (var item : file.evidence()) {
      item(item);
    }
  }

  private void item(EvidenceItem item) throws IOException {
    flow.heading("Item %d: %s".formatted(item.number(), Phrases.words(item.type())));
    var facts = item.facts();
    flow.pairs(
        new Pair(
            "From",
            "%s, added by %s".formatted(Phrases.words(item.party()), Phrases.by(item.by()))),
        new Pair("Added", phrases.moment(item.at())),
        new Pair("Standing", Phrases.words(item.standing())),
        new Pair(
            "Seen by",
            item.visibility() == Visibility.ALL_PARTIES ? "" : "staff and guarantor only"),
        new Pair("Carrier", facts.carrier()),
        new Pair("Tracking number", facts.trackingNumber()),
        new Pair("Delivered", phrases.moment(facts.deliveredAt())),
        new Pair("Postcode", facts.postalCode()),
        new Pair("Signed by", facts.signedBy()),
        new Pair("Refund reference", facts.refundReference()));
    if (item.text() != null) {
      flow.quote(item.text());
    }
    for (var check : item.checks()) {
      flow.pairs(
          new Pair(
              "Checked",
              "%s, by %s: %s"
                  .formatted(phrases.moment(check.at()), Phrases.by(check.by()), check.note())));
    }
    if (item.file() != null) {
      file(item.file());
    }
  }

  private void file(EvidenceItem.FileOfItem item) throws IOException {
    flow.pairs(
        new Pair(
            "File", "%s (%s, %,d bytes)".formatted(item.name(), item.mediaType(), item.size())),
        new Pair("In the ZIP as", item.entry()),
        new Pair("SHA-256", item.sha256()));
    var picture = Pictures.read(item.type(), bytes(item));
    if (picture.isPresent()) {
      flow.picture(
          JPEGFactory.createFromImage(document, picture.get(), 0.8f),
          "Drawn from %s, upright and no larger than this page.".formatted(item.entry()));
    } else if (item.mediaType().startsWith("image/")) {
      flow.paragraph("This picture cannot be shown here; open it from the ZIP.", Style.ASIDE);
    }
  }

  private byte[] bytes(EvidenceItem.FileOfItem item) {
    return Pictures.shows(item.type()) ? bytes.apply(item) : new byte[0];
  }
}
