package org.redress.casefile.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.redress.casefile.content.ContractOfCase;
import org.redress.casefile.pdf.Flow.Pair;
import org.redress.casefile.pdf.Table.Column;

/** What was agreed, and what was reported about it since. */
final class ContractSections {

  private final ContractOfCase order;
  private final Phrases phrases;
  private final Flow flow;

  ContractSections(ContractOfCase order, Phrases phrases, Flow flow) {
    this.order = order;
    this.phrases = phrases;
    this.flow = flow;
  }

  void write() throws IOException {
    flow.section(TitlePage.section(3));
    lines();
    amounts();
    terms();
    disclosures();
    events();
  }

  private void lines() throws IOException {
    var rows = new ArrayList<List<String>>();
    for (var line : order.lines()) {
      rows.add(
          List.of(
              line.reference(),
              Phrases.joined(
                  "\n",
                  List.of(
                      line.title() == null ? line.sku() : line.title(),
                      line.title() == null ? "" : line.sku(),
                      line.category() == null ? "" : Phrases.words(line.category()))),
              Integer.toString(line.quantity()),
              money(line.unitPrice()),
              money(line.quantity() * line.unitPrice())));
    }
    new Table(
            flow.sheet(),
            Column.of("Line", 60),
            Column.of("What", 223),
            Column.number("Quantity", 50),
            Column.number("Each", 75),
            Column.number("Together", 75))
        .write(rows);
  }

  private void amounts() throws IOException {
    var amounts = order.amounts();
    flow.pairs(
        new Pair("Items", money(amounts.items())),
        new Pair("Shipping", money(amounts.shipping())),
        new Pair("Tax on top", money(amounts.tax())),
        new Pair("Duty", money(amounts.duty())),
        new Pair("Total", money(order.total())),
        new Pair("Paid", money(order.paid())),
        new Pair("Paid back", money(order.refunded())),
        new Pair("Charged back", order.chargedBack() == 0 ? "" : money(order.chargedBack())),
        new Pair("Chargeback open since", phrases.moment(order.holdSince())));
  }

  private void terms() throws IOException {
    var promise = order.promise();
    var window = order.claimWindow();
    var payment = order.payment();
    flow.pairs(
        new Pair("Order", "%s (%s)".formatted(order.reference(), order.id())),
        new Pair("Placed", phrases.moment(order.placedAt())),
        new Pair("Ship to", destination()),
        new Pair("Shipping method", Phrases.words(order.shipping().method())),
        new Pair("Carrier", order.shipping().carrier()),
        new Pair(
            "Payment",
            "%s, %s %s"
                .formatted(
                    Phrases.words(payment.method()), payment.provider(), payment.reference())),
        new Pair("Promised by the merchant", promisedAtOrder()),
        new Pair("To be shipped by", phrases.moment(promise.shipBy())),
        new Pair("To be delivered by", Phrases.day(promise.deliverBy())),
        new Pair("The promise is", Phrases.words(promise.state())),
        new Pair(
            "Claims open",
            window == null
                ? ""
                : "%s to %s"
                    .formatted(
                        phrases.moment(window.opensAt()), phrases.moment(window.closesAt()))),
        new Pair("Policy edition", Integer.toString(order.policyEdition().number())),
        new Pair("Its hash", order.policyEdition().hash()));
  }

  private String destination() {
    var to = order.shipTo();
    return to == null
        ? ""
        : Phrases.joined(
            ", ",
            List.of(
                to.postalCode() + " " + to.city(),
                to.region() == null ? "" : to.region(),
                to.country()));
  }

  private String promisedAtOrder() {
    var promise = order.promiseAtOrder();
    return promise == null
        ? "nothing; the policy has set it"
        : "delivery by " + Phrases.day(promise.deliverBy());
  }

  private void disclosures() throws IOException {
    for (var disclosure : order.disclosures()) {
      var seen = disclosure.acknowledgedAt();
      flow.heading(
          "Disclosed before the purchase: %s%s"
              .formatted(
                  Phrases.words(disclosure.kind()),
                  seen == null ? "" : ", acknowledged " + phrases.moment(seen)));
      flow.quote(disclosure.text());
    }
  }

  private void events() throws IOException {
    flow.section(TitlePage.section(4));
    if (order.events().isEmpty()) {
      flow.paragraph("Nothing was reported about the order.", Style.BODY);
      return;
    }
    flow.paragraph(
        "As carriers, merchant and marketplace reported it; a party’s report is its word, not a proof.",
        Style.ASIDE);
    var rows = new ArrayList<List<String>>();
    for (var event : order.events()) {
      rows.add(
          List.of(
              phrases.moment(event.occurredAt()),
              Phrases.title(event.type()) + standing(event),
              Phrases.words(event.source()),
              details(event)));
    }
    new Table(
            flow.sheet(),
            Column.of("When", 105),
            Column.of("What", 118),
            Column.of("Reported by", 75),
            Column.of("With", 185))
        .write(rows);
  }

  private static String standing(ContractOfCase.Event event) {
    if (event.retracted()) {
      return " (retracted)";
    }
    return event.confirmed() == null ? "" : " (the merchant’s word, not confirmed)";
  }

  private String details(ContractOfCase.Event event) {
    var details = event.details();
    var facts = new LinkedHashMap<String, Object>();
    facts.put("parcel", details.parcel());
    facts.put("carrier", details.carrier());
    facts.put("trackingNumber", details.trackingNumber());
    facts.put("method", details.method() == null ? null : details.method().name());
    facts.put("place", details.place() == null ? null : details.place().name());
    facts.put("postalCode", details.postalCode());
    facts.put("city", details.city());
    facts.put("signedBy", details.signedBy());
    facts.put("redirected", details.redirected());
    facts.put("deliverBy", details.deliverBy() == null ? null : Phrases.day(details.deliverBy()));
    facts.put("amount", details.amount());
    facts.put("reference", details.reference());
    return phrases.listed(facts);
  }

  private String money(long amount) {
    return phrases.money(amount, order.currency());
  }
}
