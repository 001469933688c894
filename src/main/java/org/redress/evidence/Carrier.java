package org.redress.evidence;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The carriers whose numbers are known, and how people write them. */
enum Carrier {
  AMAZON("Amazon", ""),
  CANPAR("Canpar", ""),
  DPD("DPD", "", "geopost"),
  FEDEX("FedEx", "", "fed ex", "federal express"),
  GOFO("GOFO Express", "", "gofo"),
  LANDMARK("Landmark Global", "", "landmark"),
  LASERSHIP("LaserShip", "", "laser ship"),
  OLD_DOMINION("Old Dominion", "", "odfl"),
  ONTRAC("OnTrac", "", "on trac"),
  PUROLATOR("Purolator", ""),
  SPEE_DEE("Spee-Dee", "", "speedee"),
  UPS("UPS", "", "united parcel service"),
  YODEL("Yodel", ""),
  YUN_EXPRESS("YunExpress", "", "yun express"),
  DHL("DHL", "DE", "deutsche post"),
  AN_POST("An Post", "IE"),
  AUSTRALIA_POST("Australia Post", "AU", "auspost"),
  AUSTRIAN_POST("Österreichische Post", "AT", "oesterreichische post", "austrian post", "post at"),
  BPOST("bpost", "BE"),
  CANADA_POST("Canada Post", "CA", "postes canada"),
  CESKA_POSTA("Česká pošta", "CZ", "czech post"),
  CHINA_POST("China Post", "CN"),
  CORREIOS("Correios", "BR", "correios brasil"),
  CORREO_ARGENTINO("Correo Argentino", "AR"),
  CORREOS("Correos", "ES"),
  CORREOS_CHILE("Correos de Chile", "CL", "correoschile"),
  CORREOS_MEXICO("Correos de México", "MX"),
  CTT("CTT", "PT", "ctt correios", "correios de portugal"),
  ELTA("ELTA", "GR", "hellenic post"),
  HONGKONG_POST("Hongkong Post", "HK", "hong kong post"),
  INDIA_POST("India Post", "IN"),
  JAPAN_POST("Japan Post", "JP"),
  KOREA_POST("Korea Post", "KR"),
  LA_POSTE("La Poste", "FR", "colissimo", "chronopost"),
  MAGYAR_POSTA("Magyar Posta", "HU"),
  NEW_ZEALAND_POST("New Zealand Post", "NZ", "nz post"),
  POCZTA_POLSKA("Poczta Polska", "PL"),
  POSTA_ROMANA("Poșta Română", "RO"),
  POSTE_ITALIANE("Poste Italiane", "IT"),
  POSTEN_NORGE("Posten", "NO", "bring"),
  POSTI("Posti", "FI"),
  POST_NL("PostNL", "NL", "post nl"),
  POST_NORD("PostNord", "SE", "post nord"),
  ROYAL_MAIL("Royal Mail", "GB", "parcelforce"),
  SING_POST("SingPost", "SG", "singapore post"),
  SLOVENSKA_POSTA("Slovenská pošta", "SK"),
  SWISS_POST("Swiss Post", "CH", "schweizerische post", "la poste suisse", "die post"),
  USPS("USPS", "US", "united states postal service", "us postal service");

  private final String shown;
  private final String country;
  private final List<String> writings;

  /**
   * @param country whose letters its numbers end with where it is a post; empty where it is none
   */
  Carrier(String shown, String country, String... otherWritings) {
    this.shown = shown;
    this.country = country;
    this.writings = Stream.concat(Stream.of(words(shown)), Arrays.stream(otherWritings)).toList();
  }

  String shown() {
    return shown;
  }

  /** Those that hand each other their parcels, under the number of the first. */
  static Carrier[] posts() {
    return Arrays.stream(values())
        .filter(carrier -> !carrier.country.isEmpty())
        .toArray(Carrier[]::new);
  }

  /** The name of a country's post, known or not. */
  static String postOf(String country) {
    return Arrays.stream(values())
        .filter(carrier -> carrier.country.equals(country))
        .findAny()
        .map(Carrier::shown)
        .orElse("Post of " + country);
  }

  /** By its name among other words, like "DHL Paket"; the longest name counts. */
  static Optional<Carrier> named(String name) {
    var words = " " + words(name) + " ";
    return Arrays.stream(values())
        .filter(carrier -> carrier.lengthIn(words) > 0)
        .max(Comparator.comparingInt(carrier -> carrier.lengthIn(words)));
  }

  /** All whose names stand among the words. */
  static Stream<Carrier> allNamed(String text) {
    var words = " " + words(text) + " ";
    return Arrays.stream(values()).filter(carrier -> carrier.lengthIn(words) > 0);
  }

  private int lengthIn(String words) {
    return writings.stream()
        .filter(writing -> words.contains(" " + writing + " "))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static String words(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }
}
