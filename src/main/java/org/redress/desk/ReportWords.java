package org.redress.desk;

import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.redress.orders.OrderEvent;
import org.redress.orders.ReportEvent.Details;

/** What was reported about a parcel, in one line: where, against what, and who says so. */
public final class ReportWords {

  private ReportWords() {}

  /** For instance {@code by the carrier; parcel P1; DHL 0034…; at the address; 80331 München}. */
  public static String of(OrderEvent event, Words words) {
    var said = new StringJoiner("; ");
    said.add("by the " + words.of(event.source()).toLowerCase(Locale.ROOT));
    parcel(event.details(), words, said);
    handing(event.details(), words, said);
    return said.toString();
  }

  private static void parcel(Details details, Words words, StringJoiner said) {
    if (details.parcel() != null) {
      said.add("parcel " + details.parcel());
    }
    if (details.lines() != null) {
      details.lines().forEach(line -> said.add(line.quantity() + " × line " + line.reference()));
    }
    var carrier = both(details.carrier(), details.trackingNumber());
    if (!carrier.isEmpty()) {
      said.add(carrier);
    }
    if (details.method() != null) {
      said.add(words.of(details.method()));
    }
  }

  private static void handing(Details details, Words words, StringJoiner said) {
    if (details.place() != null) {
      said.add(words.of(details.place()));
    }
    var where = both(details.postalCode(), details.city());
    if (!where.isEmpty()) {
      said.add(where);
    }
    if (details.signedBy() != null) {
      said.add("signed by " + details.signedBy());
    }
    if (Boolean.TRUE.equals(details.code())) {
      said.add("against a code");
    }
    if (Boolean.TRUE.equals(details.redirected())) {
      said.add("redirected");
    }
    if (Boolean.TRUE.equals(details.chosenByCustomer())) {
      said.add("place chosen by the customer");
    }
    if (details.collectBy() != null) {
      said.add("to be collected by " + details.collectBy());
    }
  }

  private static String both(@Nullable String first, @Nullable String second) {
    return ((first == null ? "" : first) + " " + (second == null ? "" : second)).strip();
  }
}
