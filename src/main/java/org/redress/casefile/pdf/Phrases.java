package org.redress.casefile.pdf;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.claims.DecidedBy;
import org.redress.shared.Actor;

/**
 * The names of the case in plain English, whatever names there will be; amounts in the currency of
 * the order, times in the marketplace's zone.
 */
final class Phrases {

  private static final Pattern CODE_WORD = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Set<String> AMOUNTS =
      Set.of("total", "limitPerOrder", "exposureLimit", "items", "amount", "refunded");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

  private final ZoneId zone;
  private final String currency;

  Phrases(ZoneId zone, String currency) {
    this.zone = zone;
    this.currency = currency;
  }

  /** Of a name as code writes it, e.g. {@code NOT_RECEIVED} or {@code deliverBy}. */
  static String words(String name) {
    var apart = CODE_WORD.matcher(name).matches() ? name.replace('_', ' ') : split(name);
    return apart.toLowerCase(Locale.ROOT);
  }

  private static String split(String name) {
    return HUMP.matcher(name).replaceAll(" ");
  }

  static String words(@Nullable Enum<?> name) {
    return name == null ? "" : words(name.name());
  }

  /** The same with a capital. */
  static String title(String name) {
    var words = words(name);
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  static String title(@Nullable Enum<?> name) {
    return name == null ? "" : title(name.name());
  }

  static String who(@Nullable DecidedBy decidedBy) {
    return switch (decidedBy) {
      case PARTIES -> "the parties";
      case POLICY -> "the policy";
      case AGENT -> "a person";
      case GUARANTOR -> "the guarantor";
      case null -> "";
    };
  }

  /** {@code amount} in minor units. */
  String money(long amount, String currency) {
    var digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    var format = NumberFormat.getNumberInstance(Locale.ENGLISH);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(BigDecimal.valueOf(amount, digits)) + " " + currency;
  }

  String money(@Nullable Long amount) {
    return amount == null ? "" : money(amount, currency);
  }

  String moment(@Nullable Instant at) {
    return at == null ? "" : MOMENT.format(at.atZone(zone));
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String by(Actor actor) {
    return switch (actor.kind()) {
      case SYSTEM -> "Redress";
      case USER -> actor.name();
      case API_KEY -> actor.name() + " (API key)";
      case IMPORT -> actor.name() + " (import)";
      case LINK -> "link " + actor.name();
      case OPERATOR -> "the operator";
      case STRANGER -> "a stranger";
    };
  }

  /** Facts in one text, e.g. {@code registered: no; items: 39.90 EUR}; ids of rows are left out. */
  String listed(Map<String, ?> facts) {
    return facts.entrySet().stream()
        .filter(fact -> fact.getValue() != null && !isId(fact.getValue()))
        .map(fact -> words(fact.getKey()) + ": " + value(fact.getKey(), fact.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static boolean isId(Object value) {
    return value instanceof String text && ID.matcher(text).matches();
  }

  private String value(String name, Object value) {
    return switch (value) {
      case Boolean flag -> flag ? "yes" : "no";
      case Number amount when AMOUNTS.contains(name) -> money(amount.longValue());
      case Collection<?> all when all.isEmpty() -> "none";
      case Collection<?> all ->
          all.stream().map(one -> value(name, one)).collect(Collectors.joining(", "));
      case Map<?, ?> parts ->
          parts.values().stream().map(part -> value(name, part)).collect(Collectors.joining(" "));
      case String text -> text(text);
      default -> value.toString();
    };
  }

  private String text(String text) {
    if (text.isEmpty()) {
      return "unknown";
    }
    if (text.length() > 3 && CODE_WORD.matcher(text).matches()) {
      return words(text);
    }
    try {
      return moment(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  static String joined(String separator, List<String> parts) {
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
  }
}
