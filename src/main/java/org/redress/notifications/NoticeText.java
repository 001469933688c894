package org.redress.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.access.Marketplace;
import org.redress.orders.Merchant;
import org.redress.orders.OrderView;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of a notice in the recipient's language: English, German or Portuguese. */
final class NoticeText {

  private static final Set<String> SPOKEN = Set.of("en", "de", "pt");
  private static final Map<String, String> OF_COUNTRY =
      Map.of("DE", "de", "AT", "de", "CH", "de", "BR", "pt", "PT", "pt");
  private static final ResourceBundleMessageSource WORDS = words();

  private final Locale language;
  private final ZoneId zone;
  private final OrderView order;
  private final String merchant;

  NoticeText(Marketplace marketplace, OrderView order, @Nullable Merchant merchant) {
    this.language = languageOf(order, marketplace);
    this.zone = marketplace.timeZone();
    this.order = order;
    this.merchant = merchant == null ? order.contract().merchant().reference() : merchant.name();
  }

  /** BCP 47. */
  String language() {
    return language.toLanguageTag();
  }

  String say(String key, @Nullable Instant answerBy) {
    var window = order.claimWindow();
    return WORDS.getMessage(
        key,
        new Object[] {
          order.contract().reference(),
          merchant,
          day(order.promise().deliverBy()),
          answerBy == null ? "" : day(answerBy.minusMillis(1).atZone(zone).toLocalDate()),
          window == null ? "" : day(window.closesAt().atZone(zone).toLocalDate())
        },
        language);
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(day);
  }

  /** What the customer asked for, else what most speak where the marketplace is, else English. */
  private static Locale languageOf(OrderView order, Marketplace marketplace) {
    var wanted = order.contract().customer().language();
    var language =
        wanted == null
            ? OF_COUNTRY.getOrDefault(marketplace.country(), "en")
            : Locale.forLanguageTag(wanted).getLanguage();
    return Locale.forLanguageTag(SPOKEN.contains(language) ? language : "en");
  }

  private static ResourceBundleMessageSource words() {
    var words = new ResourceBundleMessageSource();
    words.setBasename("org/redress/notifications/notices");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    words.setAlwaysUseMessageFormat(true);
    return words;
  }
}
