package org.redress.casefile.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.casefile.content.CaseFile;
import org.redress.casefile.content.ContractOfCase;
import org.redress.casefile.pdf.Flow.Pair;
import org.redress.casefile.pdf.Flow.Section;
import org.redress.claims.ClaimView;

/** Whose case it is, about what, and where it stands; then what follows on which page. */
final class TitlePage {

  private static final List<String> SECTIONS =
      List.of(
          "Claim",
          "Statements and offers",
          "Contract",
          "Reported events",
          "Evidence",
          "Decisions",
          "Money",
          "Timeline",
          "About this file");

  private final CaseFile file;
  private final Making making;
  private final Phrases phrases;
  private final Sheet sheet;
  private final List<Integer> heights = new ArrayList<>();

  TitlePage(CaseFile file, Making making, Phrases phrases, Sheet sheet) {
    this.file = file;
    this.making = making;
    this.phrases = phrases;
    this.sheet = sheet;
  }

  void write() throws IOException {
    var dispute = file.dispute();
    sheet.fill(0, Sheet.WIDTH, 3, Style.ACCENT);
    sheet.down(18);
    sheet.text(0, "CASE FILE", new Style(9, 13, true, Style.ACCENT));
    sheet.textEndingAt(Sheet.WIDTH, first(file.marketplace().name(), 300), Style.LABEL);
    sheet.down(26);
    sheet.text(0, dispute.reference(), Style.TITLE);
    sheet.down(Style.TITLE.leading());
    sheet.text(
        0,
        "%s, %s claimed"
            .formatted(
                Phrases.title(dispute.kind()),
                phrases.money(dispute.amount().claimed(), dispute.amount().currency())),
        Style.SUBTITLE);
    sheet.down(Style.SUBTITLE.leading() + 10);
    standing();
    facts();
    contents();
  }

  /** Page numbers are known in the end. */
  void number(List<Section> sections) throws IOException {
    for (var at = 0; at < sections.size(); at++) {
      sheet.addEndingAt(
          1, Sheet.WIDTH, heights.get(at), Integer.toString(sections.get(at).page()), Style.BODY);
    }
  }

  private void standing() throws IOException {
    var lines = sheet.lines(standing(file.dispute().ended()), Style.BODY, Sheet.WIDTH - 24);
    var height = 26 + Style.HEADING.leading() + lines.size() * Style.BODY.leading();
    sheet.fill(0, Sheet.WIDTH, height, Style.GROUND);
    sheet.down(12);
    var dispute = file.dispute();
    var head =
        dispute.ended().outcome() == null
            ? "Stage: %s; %s"
                .formatted(Phrases.words(dispute.stage()), Phrases.words(dispute.status()))
            : "Closed: " + Phrases.words(dispute.ended().outcome());
    sheet.text(12, head, Style.HEADING);
    sheet.down(Style.HEADING.leading() + 2);
    for (var line : lines) {
      sheet.text(12, line, Style.BODY);
      sheet.down(Style.BODY.leading());
    }
    sheet.down(28);
  }

  private String standing(ClaimView.Ended ended) {
    var parts = new ArrayList<String>();
    if (ended.decidedBy() != null) {
      parts.add("Decided by %s.".formatted(Phrases.who(ended.decidedBy())));
    }
    if (ended.paidBy() != null && ended.borneBy() != null) {
      parts.add(
          "Paid by the %s, borne by the %s."
              .formatted(Phrases.words(ended.paidBy()), Phrases.words(ended.borneBy())));
    }
    if (ended.closedAt() != null) {
      parts.add("Closed on %s.".formatted(phrases.moment(ended.closedAt())));
    }
    if (parts.isEmpty()) {
      parts.add("Nothing has been decided in the end yet.");
    }
    return String.join(" ", parts);
  }

  private void facts() throws IOException {
    var order = file.order();
    var total = phrases.money(order.total(), order.currency());
    new Flow(sheet)
        .pairs(
            new Pair("Customer", customer(order)),
            new Pair("Merchant", merchant(order.merchant())),
            new Pair(
                "Marketplace",
                "%s (%s)".formatted(file.marketplace().name(), file.marketplace().country())),
            new Pair("Guarantor", file.marketplace().guarantor()),
            new Pair(
                "Order", "%s of %s".formatted(order.reference(), phrases.moment(order.placedAt()))),
            new Pair("Order total", total),
            new Pair("Paid", phrases.money(order.paid(), order.currency())),
            new Pair("Paid back so far", phrases.money(order.refunded(), order.currency())),
            new Pair("Guarantor’s cover", cover(order)),
            new Pair("Claim opened", phrases.moment(file.dispute().openedAt())),
            new Pair("Last change", phrases.moment(file.dispute().updatedAt())),
            new Pair("File made", phrases.moment(making.at())),
            new Pair("Signed with the key", making.keyId() + " (see section 9)"));
  }

  private static String customer(ContractOfCase order) {
    var to = order.shipTo();
    return Phrases.joined(
        ", ",
        List.of(
            order.customer().reference(),
            to == null ? text(order.customer().region()) : to.postalCode() + " " + to.city(),
            to == null ? "" : to.country()));
  }

  private static String merchant(ContractOfCase.MerchantOfCase merchant) {
    var name = text(merchant.name());
    return Phrases.joined(
        ", ",
        List.of(
            merchant.reference(),
            name.equals(merchant.reference()) ? "" : name,
            text(merchant.country()),
            Phrases.words(merchant.status())));
  }

  private String cover(ContractOfCase order) {
    var guarantee = order.guarantee();
    return guarantee.covered()
        ? "up to %s, until %s"
            .formatted(
                phrases.money(guarantee.limit(), order.currency()),
                phrases.moment(guarantee.until()))
        : "none (%s)".formatted(Phrases.words(guarantee.reason()));
  }

  private void contents() throws IOException {
    sheet.down(14);
    sheet.text(0, "Contents", Style.HEADING);
    sheet.down(Style.HEADING.leading() + 2);
    for (var at = 0; at < SECTIONS.size(); at++) {
      heights.add(sheet.height());
      sheet.text(0, "%d  %s".formatted(at + 1, SECTIONS.get(at)), Style.BODY);
      sheet.down(Style.BODY.leading());
      sheet.fill(0, Sheet.WIDTH, 1, Style.GROUND);
      sheet.down(3);
    }
    sheet.turn();
  }

  private String first(String text, int width) {
    return sheet.lines(text, Style.LABEL, width).getFirst();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The name of a section, counted from 1. */
  static String section(int number) {
    return SECTIONS.get(number - 1);
  }
}
