package org.redress.desk.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimView;
import org.redress.claims.ClaimView.Word;
import org.redress.desk.ReportWords;
import org.redress.desk.ViewerFormat;
import org.redress.desk.Words;
import org.redress.orders.EventType;
import org.redress.orders.OrderEvent;
import org.redress.orders.OrderView;
import org.redress.shared.Party;

/**
 * What a claim for a parcel turns on, in the order in which it happened: promised, shipped,
 * reported, claimed, contested.
 */
record Glance(List<Line> lines) {

  private static final Set<EventType> OF_PARCELS =
      EnumSet.of(
          EventType.SHIPPED,
          EventType.OUT_FOR_DELIVERY,
          EventType.AVAILABLE_FOR_PICKUP,
          EventType.DELIVERED,
          EventType.DELIVERY_REFUSED,
          EventType.LOST,
          EventType.RETURNED_TO_SENDER,
          EventType.CANCELLED);

  /** {@code at} is null for what has not happened. */
  record Line(String what, @Nullable Instant at, String text) {}

  static Glance of(ClaimView claim, OrderView order, Words words, ViewerFormat format) {
    var lines = new ArrayList<Line>();
    lines.add(new Line("Promised", null, promised(order, format)));
    var reports =
        order.events().stream()
            .filter(event -> !event.retracted() && OF_PARCELS.contains(event.type()))
            .toList();
    if (reports.stream().noneMatch(event -> event.type() == EventType.SHIPPED)) {
      lines.add(new Line("Shipped", null, "Nobody has reported a dispatch."));
    }
    reports.forEach(event -> lines.add(reported(event, words)));
    if (reports.stream().noneMatch(event -> event.type() != EventType.SHIPPED)) {
      lines.add(new Line("Carrier reports", null, "None about the way of the parcel."));
    }
    lines.add(
        new Line(
            "Claimed",
            claim.openedAt(),
            format.money(claim.claimed(), claim.currency()) + parts(claim)));
    lines.add(answered(claim));
    return new Glance(lines);
  }

  private static String promised(OrderView order, ViewerFormat format) {
    var promise = order.promise();
    var shipBy = promise.shipBy();
    var day = "by " + format.weekday(promise.deliverBy());
    return shipBy == null ? day : day + "; handed to a carrier until " + format.until(shipBy);
  }

  private static Line reported(OrderEvent event, Words words) {
    return new Line(words.of(event.type()), event.occurredAt(), ReportWords.of(event, words));
  }

  private static String parts(ClaimView claim) {
    return claim.lines().isEmpty()
        ? ""
        : claim.lines().stream()
            .map(line -> line.quantity() + " × line " + line.reference())
            .collect(Collectors.joining(", ", " for ", ""));
  }

  private static Line answered(ClaimView claim) {
    var said = claim.words().stream().filter(word -> word.party() == Party.MERCHANT).toList();
    var at = said.isEmpty() ? null : said.getFirst().at();
    return switch (claim.position()) {
      case ASKED -> new Line("Merchant", null, "Has not answered yet.");
      case SILENT -> new Line("Merchant", null, "Did not answer in time.");
      case ACCEPTED -> new Line("Accepted", at, first(said));
      case CONTESTED -> new Line("Contested", at, first(said));
      case NOT_ASKED, INSOLVENT -> new Line("Merchant", null, "Was not asked.");
    };
  }

  private static String first(List<Word> said) {
    return said.isEmpty() ? "The merchant wrote nothing with it." : said.getFirst().text();
  }
}
