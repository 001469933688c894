package org.redress.desk.cases;

import org.jspecify.annotations.Nullable;
import org.redress.claims.Review;
import org.redress.claims.ReviewRuling;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.desk.CaseWords;
import org.redress.desk.MoneyWords;
import org.redress.desk.ViewerFormat;

/** What would follow from a ruling, in words, before anybody decides. */
record Consequence(
    String money,
    String then,
    @Nullable String departure,
    boolean second,
    @Nullable String customer,
    @Nullable String merchant) {

  static Consequence of(ReviewRuling ruling, Review.Preview preview, ViewerFormat format) {
    return new Consequence(
        money(ruling, preview, format),
        then(preview, format),
        departure(preview),
        preview.second(),
        preview.told().get("CUSTOMER"),
        preview.told().get("MERCHANT"));
  }

  private static String money(ReviewRuling ruling, Review.Preview preview, ViewerFormat format) {
    return switch (ruling.ruling()) {
      case DENY -> "The customer gets nothing back.";
      case ESCALATE -> "Nothing is paid yet: the case is put before the guarantor.";
      case REFUND, PARTIAL_REFUND ->
          "%s goes back to the customer; the cost is borne by %s."
              .formatted(
                  format.money(preview.amount(), preview.currency()),
                  MoneyWords.of(ruling.borneBy()));
    };
  }

  private static String then(Review.Preview preview, ViewerFormat format) {
    if (preview.ruling() == Ruling.ESCALATE) {
      return escalated(preview, format);
    }
    var until = preview.appealableUntil();
    if (preview.ruling() == Ruling.DENY && until == null) {
      return "That is final here: the case is closed as denied. The courts, a dispute body and the bank remain.";
    }
    return until == null
        ? "The money is sent at once."
        : "With new evidence the customer can appeal until %s; another person then decides. Without an appeal the case is closed as denied."
            .formatted(format.until(until));
  }

  private static String escalated(Review.Preview preview, ViewerFormat format) {
    var cover = preview.cover();
    return cover == null
        ? "The order has no cover: a supervisor decides."
        : "The guarantor decides, within %d business days, until %s; up to %s are covered."
            .formatted(
                cover.answerDays(),
                format.until(cover.answerBy()),
                format.money(cover.reserved(), preview.currency()));
  }

  private static @Nullable String departure(Review.Preview preview) {
    var proposal = preview.proposal();
    return preview.departs() && proposal != null
        ? "This departs from the table, which proposes "
            + CaseWords.proposal(proposal)
            + ". That is recorded with your reason."
        : null;
  }
}
