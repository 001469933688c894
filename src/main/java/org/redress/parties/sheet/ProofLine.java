package org.redress.parties.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.evidence.EvidenceFacts;
import org.redress.evidence.EvidenceId;
import org.redress.evidence.EvidenceView;
import org.redress.evidence.KeptFile;
import org.redress.evidence.Standing;
import org.redress.parties.Speech;
import org.redress.shared.Party;

/** An item of evidence as a party sees it. */
record ProofLine(
    EvidenceId id,
    String type,
    String from,
    @Nullable String standing,
    List<FactLine> facts,
    @Nullable String text,
    @Nullable FileLine file) {

  record FactLine(String name, String value) {}

  /** {@code picture}: a browser shows it within the page. */
  record FileLine(String name, String size, boolean picture) {}

  static ProofLine of(EvidenceView item, Party reader, Speech say) {
    return new ProofLine(
        item.id(),
        say.the("evidence." + item.type()),
        say.the(
            "evidence.from",
            item.party() == reader ? say.the("who.you") : say.the("who." + item.party()),
            say.day(item.at())),
        item.standing() == Standing.ASSERTED ? null : say.the("standing." + item.standing()),
        facts(item.facts(), say),
        item.text(),
        item.file() == null ? null : file(item.file(), say));
  }

  private static FileLine file(KeptFile file, Speech say) {
    var kilobytes = Math.ceilDiv(file.size(), 1024);
    var size =
        kilobytes < 1024
            ? say.number(kilobytes) + " KB"
            : say.number(Math.ceilDiv(kilobytes, 1024)) + " MB";
    var picture = file.type().isShown() && file.type().mediaType().startsWith("image/");
    return new FileLine(file.name(), size, picture);
  }

  private static List<FactLine> facts(EvidenceFacts facts, Speech say) {
    var lines = new ArrayList<FactLine>();
    add(lines, say.the("fact.carrier"), facts.carrier());
    add(lines, say.the("fact.trackingNumber"), facts.trackingNumber());
    var delivered = facts.deliveredAt();
    add(lines, say.the("fact.deliveredAt"), delivered == null ? null : say.moment(delivered));
    add(lines, say.the("fact.postalCode"), facts.postalCode());
    add(lines, say.the("fact.signedBy"), facts.signedBy());
    add(lines, say.the("fact.refundReference"), facts.refundReference());
    return lines;
  }

  private static void add(List<FactLine> lines, String name, @Nullable String value) {
    if (value != null) {
      lines.add(new FactLine(name, value));
    }
  }
}
