package org.redress.parties;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The languages of the pages, each with its own way to write days and times. */
public enum Language {
  EN("GB", Set.of("GB", "IE", "US", "CA", "AU", "NZ"), "EEEE, d MMMM", "HH:mm"),
  DE("DE", Set.of("DE", "AT", "CH", "LI", "LU"), "EEEE, d. MMMM", "HH:mm 'Uhr'"),
  PT("BR", Set.of("BR", "PT", "AO", "MZ"), "EEEE, d 'de' MMMM", "HH:mm");

  private final String usualCountry;
  private final Set<String> countries;
  private final String day;
  private final String time;

  Language(String usualCountry, Set<String> countries, String day, String time) {
    this.usualCountry = usualCountry;
    this.countries = countries;
    this.day = day;
    this.time = time;
  }

  /** BCP 47. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What its speakers call it. */
  public String own() {
    var name = locale("").getDisplayLanguage(locale(""));
    return name.substring(0, 1).toUpperCase(locale("")) + name.substring(1);
  }

  /** As it is written in a country (ISO 3166-1 alpha-2), if it is spoken there. */
  Locale locale(String country) {
    return Locale.of(tag(), countries.contains(country) ? country : usualCountry);
  }

  DateTimeFormatter day(Locale locale, boolean withYear) {
    return DateTimeFormatter.ofPattern(withYear ? day + yearOf() : day, locale);
  }

  DateTimeFormatter moment(Locale locale, boolean withYear) {
    return DateTimeFormatter.ofPattern((withYear ? day + yearOf() : day) + ", " + time, locale);
  }

  private String yearOf() {
    return this == PT ? " 'de' yyyy" : " yyyy";
  }

  /** By the first part of a language tag. */
  static Optional<Language> of(String tag) {
    var spoken = Locale.forLanguageTag(tag).getLanguage();
    return Arrays.stream(values()).filter(known -> known.tag().equals(spoken)).findFirst();
  }

  /** What most people speak there, as far as it is one of these; else English. */
  static Language ofCountry(String country) {
    if (DE.countries.contains(country)) {
      return DE;
    }
    return PT.countries.contains(country) ? PT : EN;
  }
}
