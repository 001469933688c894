package org.redress.parties;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.redress.gate.Spoken;
import org.redress.shared.AmountText;
import org.redress.shared.Party;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * What one page says and how: in one language, money and days as its readers write them, times in
 * the marketplace's zone, "today" by the business clock.
 */
public final class Speech implements Spoken {

  private static final ResourceBundleMessageSource WORDS = words();

  private final Language language;
  private final Locale locale;
  private final ZoneId zone;
  private final Instant now;

  public Speech(Language language, String country, ZoneId zone, Instant now) {
    this.language = language;
    this.locale = language.locale(country);
    this.zone = zone;
    this.now = now;
  }

  @Override
  public String the(String key, Object... details) {
    return WORDS.getMessage(key, details, locale);
  }

  /** The words for this reader, if there are own ones, else those for everybody. */
  public String to(Party reader, String key, Object... details) {
    var own = key + "." + reader;
    return the(knows(own) ? own : key, details);
  }

  public boolean knows(String key) {
    return WORDS.getMessage(key, null, null, locale) != null;
  }

  /** BCP 47. */
  public String language() {
    return language.tag();
  }

  public boolean isEnglish() {
    return language == Language.EN;
  }

  public List<Language> languages() {
    return List.of(Language.values());
  }

  /** {@code amount} is in minor units of {@code currency} (ISO 4217). */
  public String money(long amount, String currency) {
    var unit = Currency.getInstance(currency);
    var digits = Math.max(0, unit.getDefaultFractionDigits());
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(unit);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(BigDecimal.valueOf(amount, digits));
  }

  /** An amount as it is to be typed, with the comma where the language has one. */
  public String typed(long amount, String currency) {
    return AmountText.of(amount, currency, locale);
  }

  /** What was typed, in minor units; empty for what is not clear in this language. */
  public OptionalLong amount(String text, String currency) {
    return AmountText.parse(text, currency, locale);
  }

  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  public String day(LocalDate day) {
    return language.day(locale, day.getYear() != today().getYear()).format(day);
  }

  public String day(Instant at) {
    return day(at.atZone(zone).toLocalDate());
  }

  public String moment(Instant at) {
    var local = at.atZone(zone);
    return language.moment(locale, local.getYear() != today().getYear()).format(local);
  }

  /** The last minute before an instant: what ends with a day ends at 23:59. */
  public String until(Instant at) {
    var midnight = at.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
    return moment(midnight ? at.minusSeconds(60) : at);
  }

  public boolean isPast(Instant at) {
    return !now.isBefore(at);
  }

  public ZoneId zone() {
    return zone;
  }

  /** As people there call their time. */
  public String zoneName() {
    return zone.getDisplayName(TextStyle.FULL, locale);
  }

  private LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }

  private static ResourceBundleMessageSource words() {
    var words = new ResourceBundleMessageSource();
    words.setBasename("org/redress/parties/pages");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    words.setAlwaysUseMessageFormat(true);
    return words;
  }
}
