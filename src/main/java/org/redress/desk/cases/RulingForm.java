package org.redress.desk.cases;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimView;
import org.redress.claims.ReviewRuling;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.desk.SeenDossier;
import org.redress.desk.ViewerFormat;
import org.redress.desk.WrittenId;
import org.redress.refunds.Purse;
import org.redress.shared.AmountText;

/**
 * The outcome form as it was filled in; {@code amount} is in major units, {@code seen} the mark of
 * what the agent has seen the consequence of.
 */
public record RulingForm(
    @Nullable String ruling,
    @Nullable String amount,
    @Nullable String borneBy,
    @Nullable String reason,
    @Nullable List<String> reliedOn,
    @Nullable String seen) {

  public static final RulingForm EMPTY = new RulingForm(null, null, null, null, null, null);

  /** What was understood; null where something is wrong, which {@code problems} says by field. */
  public record Read(@Nullable ReviewRuling ruling, Map<String, String> problems) {}

  /** For the template: whether this item was chosen. */
  public boolean reliesOn(Object evidence) {
    return reliedOn != null && reliedOn.contains(evidence.toString());
  }

  /** Another one for every other content. */
  public String mark() {
    return Integer.toHexString(Objects.hash(ruling, amount, borneBy, reason, reliedOn));
  }

  /** What a form carries whose consequence was shown on this state of the dossier. */
  public String seenOn(long dossier) {
    return mark() + "." + dossier;
  }

  /** Whether nothing was changed in it since its consequence was shown. */
  public boolean wasSeen() {
    return seen != null && seen.startsWith(mark() + ".") && dossier() != null;
  }

  /** The state of the dossier on which its consequence was shown; null where it was not. */
  public @Nullable Long dossier() {
    return seen == null ? null : SeenDossier.parse(seen.substring(seen.indexOf('.') + 1));
  }

  /** What may be ruled; {@code most} is the largest part refund, in minor units. */
  public record Bounds(Set<Ruling> rulings, Set<Purse> bearers, long most, String currency) {}

  Read read(ClaimView claim, ViewerFormat format) {
    return read(
        new Bounds(
            EnumSet.allOf(Ruling.class),
            EnumSet.of(Purse.MERCHANT, Purse.MARKETPLACE, Purse.CARRIER),
            claim.claimed(),
            claim.currency()),
        format);
  }

  public Read read(Bounds bounds, ViewerFormat format) {
    var problems = new LinkedHashMap<String, String>();
    var chosen = word(ruling, Ruling.class).filter(bounds.rulings()::contains);
    if (chosen.isEmpty()) {
      problems.put("ruling", "Choose what the customer gets.");
      return new Read(null, problems);
    }
    var paid = chosen.get() == Ruling.PARTIAL_REFUND ? part(bounds, format, problems) : null;
    var bearer = pays(chosen.get()) ? bearer(bounds, problems) : Purse.CUSTOMER;
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

  private @Nullable Long part(Bounds bounds, ViewerFormat format, Map<String, String> problems) {
    var written = amount == null ? "" : amount;
    var parsed = AmountText.parse(written, bounds.currency(), format.locale());
    if (parsed.isPresent() && parsed.getAsLong() > 0 && parsed.getAsLong() <= bounds.most()) {
      return parsed.getAsLong();
    }
    problems.put(
        "amount",
        "An amount in %s, written like %s, at most %s."
            .formatted(
                bounds.currency(),
                AmountText.of(bounds.most(), bounds.currency(), format.locale()),
                format.money(bounds.most(), bounds.currency())));
    return null;
  }

  private @Nullable Purse bearer(Bounds bounds, Map<String, String> problems) {
    var purse = word(borneBy, Purse.class).filter(bounds.bearers()::contains);
    if (purse.isEmpty()) {
      problems.put("borneBy", "Choose who bears the cost.");
    }
    return purse.orElse(null);
  }

  /** A denial and an escalation pay nothing, so as yet the customer bears the loss. */
  private static boolean pays(Ruling ruling) {
    return ruling == Ruling.REFUND || ruling == Ruling.PARTIAL_REFUND;
  }

  private static <E extends Enum<E>> Optional<E> word(@Nullable String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(word -> word.name().equals(text))
        .findFirst();
  }
}
