package org.redress.casefile.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.redress.casefile.content.CaseFile;
import org.redress.casefile.content.LedgerItem;
import org.redress.casefile.content.RecoveryItem;
import org.redress.casefile.content.RefundItem;
import org.redress.casefile.pdf.Flow.Pair;
import org.redress.casefile.pdf.Table.Column;

/** What was paid back, by whom and at whose cost, and how it stands in the books. */
final class MoneySection {

  private final CaseFile file;
  private final Phrases phrases;
  private final Flow flow;

  MoneySection(CaseFile file, Phrases phrases, Flow flow) {
    this.file = file;
    this.phrases = phrases;
    this.flow = flow;
  }

  void write() throws IOException {
    flow.section(TitlePage.section(7));
    if (file.refunds().isEmpty()) {
      flow.paragraph("Nothing has been paid back in this case.", Style.BODY);
    }
    for (var refund : file.refunds()) {
      refund(refund);
    }
    for (var recovery : file.recoveries()) {
      recovery(recovery);
    }
    books();
  }

  private void recovery(RecoveryItem recovery) throws IOException {
    flow.heading(
        "Recovery of %s: %s"
            .formatted(
                phrases.money(recovery.amount(), recovery.currency()),
                Phrases.words(recovery.state())));
    flow.pairs(
        new Pair("Creditor", Phrases.words(recovery.creditor())),
        new Pair(
            "Debtor", "%s %s".formatted(Phrases.words(recovery.debtor()), recovery.debtorName())),
        new Pair("Received", phrases.money(recovery.received(), recovery.currency())),
        new Pair("Written off", phrases.money(recovery.writtenOff(), recovery.currency())),
        new Pair("Due", phrases.moment(recovery.dueAt())),
        new Pair("Opened", phrases.moment(recovery.openedAt())),
        new Pair("Closed", phrases.moment(recovery.closedAt())),
        new Pair("The debtor objects", recovery.dispute()),
        new Pair("Written off because", recovery.writtenOffFor()));
    for (var part : recovery.parts()) {
      flow.pairs(
          new Pair(
              "Part %d, %s".formatted(part.number(), Phrases.words(part.kind())),
              "%s on %s, %s"
                  .formatted(
                      phrases.money(part.amount(), recovery.currency()),
                      phrases.moment(part.at()),
                      part.reference())));
    }
  }

  private void refund(RefundItem refund) throws IOException {
    var payment = refund.payment();
    flow.heading(
        "%s of %s: %s"
            .formatted(
                Phrases.title(refund.kind()),
                phrases.money(refund.amount(), refund.currency()),
                Phrases.words(refund.state())));
    flow.pairs(
        new Pair("Paid by", Phrases.words(refund.paidBy())),
        new Pair("Borne by", Phrases.words(refund.borneBy())),
        new Pair("Payment", "%s %s".formatted(payment.provider(), payment.reference())),
        new Pair("Reference of the refund", payment.refundReference()),
        new Pair("Requested", phrases.moment(refund.requestedAt())),
        new Pair("Sent", phrases.moment(refund.sentAt())),
        new Pair("Confirmed", phrases.moment(refund.confirmedAt())),
        new Pair("The provider’s reason", refund.failure()),
        new Pair("Waits for a person", Phrases.words(refund.trouble())));
    var rows = new ArrayList<List<String>>();
    for (var share : refund.lines()) {
      rows.add(
          List.of(
              share.line(),
              Integer.toString(share.quantity()),
              phrases.money(share.items(), refund.currency()),
              phrases.money(share.shipping(), refund.currency()),
              phrases.money(share.tax() + share.duty(), refund.currency())));
    }
    new Table(
            flow.sheet(),
            Column.of("Of line", 143),
            Column.number("Quantity", 70),
            Column.number("Items", 90),
            Column.number("Shipping", 90),
            Column.number("Tax and duty", 90))
        .write(rows);
  }

  private void books() throws IOException {
    if (file.ledger().isEmpty()) {
      flow.paragraph("There is no entry of this case in the books.", Style.BODY);
      return;
    }
    flow.heading("In the books");
    flow.paragraph("Debit and credit of every entry are equal.", Style.ASIDE);
    var rows = new ArrayList<List<String>>();
    for (var entry : file.ledger()) {
      entry(entry, rows);
    }
    new Table(
            flow.sheet(),
            Column.of("When", 105),
            Column.of("Entry", 105),
            Column.of("Account", 133),
            Column.number("Debit", 70),
            Column.number("Credit", 70))
        .write(rows);
  }

  private void entry(LedgerItem entry, List<List<String>> rows) {
    var first = true;
    for (var posting : entry.postings()) {
      var amount = phrases.money(Math.abs(posting.amount()), entry.currency());
      rows.add(
          List.of(
              first ? phrases.moment(entry.at()) : "",
              first ? Phrases.title(entry.kind()) : "",
              posting.account(),
              posting.amount() > 0 ? amount : "",
              posting.amount() < 0 ? amount : ""));
      first = false;
    }
  }
}
