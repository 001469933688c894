package org.redress.marketplace.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.gate.PlainText;

/** The kinds of single values that the bodies of the API are made of. */
final class Kinds {

  /** Four of them still add up within the whole numbers that every JSON reader keeps exact. */
  static final long MOST_MONEY = 999_999_999_999_999L;

  /** Far enough for every promise, and so near that no sum of time leaves the calendar. */
  static final int LAST_YEAR = 2999;

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,255}");
  private static final Pattern UTC =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|\\+00:00)");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final DateTimeFormatter STRICT_DAY =
      DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);

  static final Kind<Instant> INSTANT =
      Kind.ofString(
          "an instant in UTC of the years 1970 to 2999, like 2026-03-02T10:15:00Z",
          Instant.EPOCH,
          Kinds::instant);
  static final Kind<LocalDate> DAY =
      Kind.ofString(
          "a day of the years 1970 to 2999, like 2026-03-09", LocalDate.EPOCH, Kinds::day);
  static final Kind<Long> MONEY = number(0, MOST_MONEY);
  static final Kind<Boolean> FLAG =
      new Kind<>("true or false", false, node -> node.isBoolean() ? node.booleanValue() : null);
  static final Kind<String> COUNTRY =
      known(
          "a country code of ISO 3166-1, like DE",
          Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)::contains);
  static final Kind<String> CURRENCY =
      known("a currency code of ISO 4217, like EUR", Currencies.WITH_MINOR_UNITS::contains);
  static final Kind<String> LANGUAGE =
      known("a language tag of BCP 47, like de or pt-BR", Kinds::isLanguage);
  static final Kind<String> LANGUAGE_ALONE =
      known("a language of ISO 639-1, like de", List.of(Locale.getISOLanguages())::contains);
  static final Kind<String> EMAIL =
      known("an e-mail address", text -> Texts.isOneLine(text) && ADDRESS.matcher(text).matches());
  static final Kind<UUID> ID = Kind.ofString("an id as the API gave it", new UUID(0, 0), Kinds::id);

  private Kinds() {}

  /** Words on one line. */
  static Kind<String> name(int longest) {
    return text(longest, Texts::isOneLine);
  }

  /** Words on any number of lines. */
  static Kind<String> prose(int longest) {
    return text(longest, Texts::isProse);
  }

  static Kind<Long> number(long least, long most) {
    return new Kind<>(
        "a whole number from %d to %d".formatted(least, most),
        least,
        node ->
            node.isIntegralNumber()
                    && node.canConvertToLong()
                    && node.longValue() >= least
                    && node.longValue() <= most
                ? node.longValue()
                : null);
  }

  static <E extends Enum<E>> Kind<E> word(Class<E> type) {
    var constants = type.getEnumConstants();
    var words = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
    return Kind.ofString(
        "one of " + words,
        constants[0],
        text -> Arrays.stream(constants).filter(c -> c.name().equals(text)).findAny().orElse(null));
  }

  static Kind<String> word(List<String> words) {
    return known("one of " + String.join(", ", words), words::contains);
  }

  private static Kind<String> text(int longest, Predicate<String> allowed) {
    return Kind.ofString(
        "a text of 1 to %d characters, not blank, without control characters".formatted(longest),
        "",
        sent -> {
          var text = PlainText.normal(sent);
          return !text.isBlank()
                  && text.codePointCount(0, text.length()) <= longest
                  && allowed.test(text)
              ? text
              : null;
        });
  }

  private static Kind<String> known(String expected, Predicate<String> allowed) {
    return Kind.ofString(expected, "", text -> allowed.test(text) ? text : null);
  }

  /**
   * Cut to the microseconds that PostgreSQL keeps: the same body has to mean the same instant
   * again.
   */
  private static @Nullable Instant instant(String text) {
    try {
      return UTC.matcher(text).matches() && inRange(text)
          ? OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS)
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return DATE.matcher(text).matches() && inRange(text)
          ? LocalDate.parse(text, STRICT_DAY)
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean inRange(String text) {
    var year = Integer.parseInt(text.substring(0, 4));
    return year >= 1970 && year <= LAST_YEAR;
  }

  private static boolean isLanguage(String text) {
    try {
      return !new Locale.Builder().setLanguageTag(text).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private static @Nullable UUID id(String text) {
    return WrittenId.parse(text).orElse(null);
  }

  private static final class Currencies {
    static final Set<String> WITH_MINOR_UNITS =
        Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
  }
}
