package org.redress.desk.guarantor;

import org.jspecify.annotations.Nullable;
import org.redress.claims.AwardPreview;
import org.redress.claims.ReviewRuling;
import org.redress.desk.MoneyWords;
import org.redress.desk.ViewerFormat;
import org.redress.refunds.Purse;

/** What would follow from an award, in words, before it is given. */
record AwardConsequence(
    String money, String then, @Nullable String customer, @Nullable String merchant) {

  static AwardConsequence of(ReviewRuling award, AwardPreview preview, ViewerFormat format) {
    return new AwardConsequence(
        money(preview, format),
        then(award, preview),
        preview.told().get("CUSTOMER"),
        preview.told().get("MERCHANT"));
  }

  private static String money(AwardPreview preview, ViewerFormat format) {
    return preview.amount() == 0
        ? "The customer gets nothing. That is final here, and what is reserved is free again. The courts, a dispute body and the bank remain."
        : "You pay %s to the customer, out of the cover. That is final here; the courts, a dispute body and the bank remain."
            .formatted(format.money(preview.amount(), preview.currency()));
  }

  private static String then(ReviewRuling award, AwardPreview preview) {
    if (preview.amount() == 0) {
      return "The case is closed as denied.";
    }
    var paid = "The customer is asked where the money goes; then it is paid out. ";
    return award.borneBy() == Purse.GUARANTOR
        ? paid + "You bear it yourself: nothing is recovered."
        : paid
            + "It is borne by %s, from whom you recover it."
                .formatted(MoneyWords.of(award.borneBy()));
  }
}
