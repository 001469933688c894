package org.redress.notifications;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.access.Marketplace;
import org.redress.orders.Merchant;
import org.redress.orders.OrderView;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * How a party is written to: in English, German or Portuguese, with days and times of the
 * marketplace's zone.
 */
public record Wording(Locale language, ZoneId zone) {

  private static final Set<String> SPOKEN = Set.of("en", "de", "pt");
  private static final Map<String, String> OF_COUNTRY =
      Map.of("DE", "de", "AT", "de", "CH", "de", "BR", "pt", "PT", "pt");
  private static final ResourceBundleMessageSource WORDS = words();

  /** What the customer asked for, else what most speak where the marketplace is, else English. */
  public static Wording forCustomer(OrderView order, Marketplace marketplace) {
    var wanted = order.contract().customer().language();
    return wanted == null
        ? ofCountry(marketplace.country(), marketplace)
        : of(Locale.forLanguageTag(wanted).getLanguage(), marketplace);
  }

  /**
   * A merchant's record names no language: German for one in Germany, Austria or Switzerland,
   * Portuguese for one in Brazil or Portugal, English for every other; one without a record is
   * taken for a neighbour of the marketplace.
   */
  public static Wording forMerchant(@Nullable Merchant merchant, Marketplace marketplace) {
    return ofCountry(merchant == null ? marketplace.country() : merchant.country(), marketplace);
  }

  private static Wording ofCountry(String country, Marketplace marketplace) {
    return of(OF_COUNTRY.getOrDefault(country, "en"), marketplace);
  }

  private static Wording of(String language, Marketplace marketplace) {
    return new Wording(
        Locale.forLanguageTag(SPOKEN.contains(language) ? language : "en"), marketplace.timeZone());
  }

  /** BCP 47. */
  public String tag() {
    return language.toLanguageTag();
  }

  /** The sentence of this name, with the values in their places. */
  public String say(String key, Object... values) {
    return WORDS.getMessage(key, values, language);
  }

  /** The same in English; null where there is no such sentence. */
  public static @Nullable String inEnglish(String key) {
    return WORDS.getMessage(key, null, null, Locale.ENGLISH);
  }

  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(day);
  }

  /** Up to when something may happen: the end of a day, or a time of it with its zone. */
  public String until(Instant at) {
    var local = at.atZone(zone);
    if (local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return say("UNTIL.day", day(local.toLocalDate().minusDays(1)));
    }
    var time = DateTimeFormatter.ofPattern("HH:mm").format(local);
    return say("UNTIL.time", day(local.toLocalDate()), time, zone.getId());
  }

  /** {@code amount} in minor units of {@code currency}. */
  public String money(long amount, String currency) {
    var unit = Currency.getInstance(currency);
    var digits = Math.max(0, unit.getDefaultFractionDigits());
    var format = NumberFormat.getCurrencyInstance(language);
    format.setCurrency(unit);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(BigDecimal.valueOf(amount, digits));
  }

  private static ResourceBundleMessageSource words() {
    var words = new ResourceBundleMessageSource();
    words.setBasenames(
        "org/redress/notifications/notices",
        "org/redress/notifications/case-notices",
        "org/redress/notifications/decision-reasons");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    words.setAlwaysUseMessageFormat(true);
    return words;
  }
}
