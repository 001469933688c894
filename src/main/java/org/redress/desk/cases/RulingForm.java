package org.redress.desk.cases;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimView;
import org.redress.claims.ReviewRuling;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.desk.ViewerFormat;
import org.redress.desk.WrittenId;
import org.redress.refunds.Purse;
import org.redress.shared.AmountText;

/**
 * The outcome form as it was filled in; {@code amount} is in major units, {@code seen} the mark of
 * what the agent has seen the consequence of.
 */
record RulingForm(
    @Nullable String ruling,
    @Nullable String amount,
    @Nullable String borneBy,
    @Nullable String reason,
    @Nullable List<String> reliedOn,
    @Nullable String seen) {

  static final RulingForm EMPTY = new RulingForm(null, null, null, null, null, null);

  /** What was understood; null where something is wrong, which {@code problems} says by field. */
  record Read(@Nullable ReviewRuling ruling, Map<String, String> problems) {}

  /** For the template: whether this item was chosen. */
  public boolean reliesOn(Object evidence) {
    return reliedOn != null && reliedOn.contains(evidence.toString());
  }

  /** Another one for every other content. */
  public String mark() {
    return Integer.toHexString(Objects.hash(ruling, amount, borneBy, reason, reliedOn));
  }

  /** Whether nothing was changed since its consequence was shown. */
  boolean wasSeen() {
    return mark().equals(seen);
  }

  Read read(ClaimView claim, ViewerFormat format) {
    var problems = new LinkedHashMap<String, String>();
    var chosen = word(ruling, Ruling.class);
    if (chosen.isEmpty()) {
      problems.put("ruling", "Choose what the customer gets.");
      return new Read(null, problems);
    }
    var paid = chosen.get() == Ruling.PARTIAL_REFUND ? part(claim, format, problems) : null;
    var bearer = chosen.get() == Ruling.DENY ? Purse.CUSTOMER : bearer(problems);
    var items = reliedOn == null ? List.<String>of() : reliedOn;
    var ids =
        items.stream().flatMap(id -> WrittenId.parse(id, Function.identity()).stream()).toList();
    return new Read(
        problems.isEmpty() && bearer != null ? ruling(chosen.get(), paid, bearer, ids) : null,
        problems);
  }

  private ReviewRuling ruling(
      Ruling chosen, @Nullable Long paid, Purse bearer, List<UUID> reliesOn) {
    var why = reason == null ? "" : reason.strip();
    return new ReviewRuling(chosen, paid, bearer, why, reliesOn);
  }

  private @Nullable Long part(ClaimView claim, ViewerFormat format, Map<String, String> problems) {
    var written = amount == null ? "" : amount;
    var parsed = AmountText.parse(written, claim.currency());
    if (parsed.isPresent() && parsed.getAsLong() > 0 && parsed.getAsLong() <= claim.claimed()) {
      return parsed.getAsLong();
    }
    problems.put(
        "amount",
        "An amount in %s, written like %s, at most %s."
            .formatted(
                claim.currency(),
                AmountText.of(claim.claimed(), claim.currency()),
                format.money(claim.claimed(), claim.currency())));
    return null;
  }

  private @Nullable Purse bearer(Map<String, String> problems) {
    var purse = word(borneBy, Purse.class).filter(RulingForm::canBear);
    if (purse.isEmpty()) {
      problems.put("borneBy", "Choose who bears the cost.");
    }
    return purse.orElse(null);
  }

  private static boolean canBear(Purse purse) {
    return purse == Purse.MERCHANT || purse == Purse.MARKETPLACE || purse == Purse.CARRIER;
  }

  private static <E extends Enum<E>> Optional<E> word(@Nullable String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(word -> word.name().equals(text))
        .findFirst();
  }
}
