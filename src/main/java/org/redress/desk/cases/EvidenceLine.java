package org.redress.desk.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.desk.CaseWords;
import org.redress.desk.EvidenceWords;
import org.redress.desk.ViewerFormat;
import org.redress.evidence.EvidenceFacts;
import org.redress.evidence.EvidenceId;
import org.redress.evidence.EvidenceView;
import org.redress.evidence.EvidenceView.Check;
import org.redress.evidence.KeptFile;

/** An item of evidence as the agent weighs it; {@code tone} is a class of the stylesheet. */
public record EvidenceLine(
    EvidenceId id,
    String type,
    String party,
    Instant at,
    String standing,
    String tone,
    String visibility,
    List<Fact> facts,
    @Nullable String text,
    @Nullable File file,
    List<Check> checks) {

  record Fact(String name, String value) {}

  /** {@code picture}: a browser can show it within the page. */
  record File(String name, String kind, String size, boolean shown, boolean picture) {

    static File of(KeptFile file, ViewerFormat format) {
      return new File(
          file.name(),
          file.type().name(),
          size(file.size(), format),
          file.type().isShown(),
          file.type().isShown() && file.type().mediaType().startsWith("image/"));
    }

    private static String size(int bytes, ViewerFormat format) {
      var kilobytes = Math.ceilDiv(bytes, 1024);
      return kilobytes < 1024
          ? format.number(kilobytes) + " KB"
          : format.number(Math.ceilDiv(kilobytes, 1024)) + " MB";
    }
  }

  static EvidenceLine of(EvidenceView item, ViewerFormat format) {
    return new EvidenceLine(
        item.id(),
        EvidenceWords.of(item.type()),
        CaseWords.of(item.party()),
        item.at(),
        EvidenceWords.of(item.standing()),
        EvidenceWords.tone(item.standing()),
        EvidenceWords.of(item.visibility()),
        facts(item.facts(), format),
        item.text(),
        item.file() == null ? null : File.of(item.file(), format),
        item.checks());
  }

  private static List<Fact> facts(EvidenceFacts facts, ViewerFormat format) {
    var lines = new ArrayList<Fact>();
    add(lines, "Carrier", facts.carrier());
    add(lines, "Tracking number", facts.trackingNumber());
    var delivered = facts.deliveredAt();
    add(lines, "Delivered", delivered == null ? null : format.moment(delivered));
    add(lines, "Postcode", facts.postalCode());
    add(lines, "Signed by", facts.signedBy());
    add(lines, "Refund reference", facts.refundReference());
    return lines;
  }

  private static void add(List<Fact> lines, String name, @Nullable String value) {
    if (value != null) {
      lines.add(new Fact(name, value));
    }
  }
}
