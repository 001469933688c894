package org.redress.desk.recoveries;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.desk.ViewerFormat;
import org.redress.guarantee.Recoveries.Receipt;
import org.redress.guarantee.Recovery;
import org.redress.guarantee.Recovery.Part;
import org.redress.shared.AmountText;

/** What came in, as it was filled in; {@code amount} is in major units. */
record PartForm(@Nullable String kind, @Nullable String amount, @Nullable String reference) {

  private static final int LONGEST_REFERENCE = 200;

  static final PartForm EMPTY = new PartForm(null, null, null);

  /** What was understood; null where something is wrong, which {@code problems} says by field. */
  record Read(@Nullable Receipt receipt, Map<String, String> problems) {}

  Read read(Recovery recovery, ViewerFormat format) {
    var problems = new LinkedHashMap<String, String>();
    var currency = recovery.claimed().currency();
    var most = recovery.outstanding();
    var paid = AmountText.parse(amount == null ? "" : amount, currency, format.locale());
    if (paid.isEmpty() || paid.getAsLong() < 1) {
      problems.put("amount", amount(most, currency, format));
    }
    var named = reference == null ? "" : reference.strip();
    if (named.isEmpty() || named.length() > LONGEST_REFERENCE) {
      problems.put("reference", "The payer’s reference, at most 200 characters.");
    }
    var how = Part.Kind.SET_OFF.name().equals(kind) ? Part.Kind.SET_OFF : Part.Kind.PAYMENT;
    return new Read(
        problems.isEmpty() ? new Receipt(how, paid.getAsLong(), named) : null, problems);
  }

  static String amount(long most, String currency, ViewerFormat format) {
    return "An amount in %s, written like %s, at most %s."
        .formatted(
            currency, AmountText.of(most, currency, format.locale()), format.money(most, currency));
  }
}
