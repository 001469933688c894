package org.redress.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.claims.Appeal;
import org.redress.claims.CaseDeadline;
import org.redress.claims.CaseStatus;
import org.redress.claims.Offer;
import org.redress.claims.Outcome;
import org.redress.claims.ReviewRuling;
import org.redress.evidence.EvidenceType;
import org.redress.guarantee.Recovery;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundView;
import org.redress.shared.Party;

/** Everything that the pages can say is there in every language. */
class WordsTests {

  private static final Path PAGES = Path.of("src/main/resources/templates/party");
  private static final Pattern ASKED =
      Pattern.compile("say\\.(?:the|to)\\((?:[^'()]*, ?)?'([\\w.]+)'");
  private static final Pattern HANDED =
      Pattern.compile("fields :: (?:area|line|upload) \\(([^)]*)\\)");
  private static final Pattern IN_JAVA =
      Pattern.compile("(?:say\\.the|say\\.to|wrong)\\([^\"]*\"([a-z]\\w*\\.[\\w.]*\\w)\"");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @ParameterizedTest
  @ValueSource(strings = {"_de", "_pt"})
  void areTheSameInEveryLanguage(String language) {
    var english = words("");
    var other = words(language);
    assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (var key : english.stringPropertyNames()) {
      assertThat(other.getProperty(key)).as(key).isNotBlank();
      assertThat(places(other.getProperty(key)))
          .as(key)
          .isSubsetOf(places(english.getProperty(key)));
      assertThat(other.getProperty(key)).as(key + " would lose its apostrophe").doesNotContain("'");
    }
    assertThat(english.values()).noneMatch(text -> text.toString().contains("'"));
  }

  /** In Portuguese the shop is the merchant: what the marketplace bears is not its cost. */
  @ParameterizedTest
  @ValueSource(strings = {"", "_de", "_pt"})
  void nameTheMarketplaceWhereItBearsTheCost(String language) {
    for (var key : List.of("who.MARKETPLACE", "money.borne.MARKETPLACE")) {
      assertThat(words(language).getProperty(key)).matches("(?i).*(marketplace|marktplatz).*");
    }
  }

  @ParameterizedTest
  @EnumSource
  void knowEverythingThatAPageAsksFor(Language language) throws IOException {
    var say = speech(language);
    var asked = new TreeSet<String>();
    for (var file : List.of("case", "acts", "evidence", "layout", "fields")) {
      var page = Files.readString(PAGES.resolve(file + ".html"));
      ASKED.matcher(page).results().map(result -> result.group(1)).forEach(asked::add);
      HANDED.matcher(page).results().map(WordsTests::label).forEach(asked::add);
    }
    assertThat(asked).hasSizeGreaterThan(50);
    // what ends with a point goes on with a name, which the names' own test knows
    assertThat(asked).filteredOn(key -> !key.endsWith(".") && unknown(say, key)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void knowEverythingThatTheCodeAsksFor(Language language) throws IOException {
    var say = speech(language);
    var asked = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java/org/redress/parties"))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .map(WordsTests::read)
          .flatMap(source -> IN_JAVA.matcher(source).results())
          .map(result -> result.group(1))
          .forEach(asked::add);
    }
    assertThat(asked).contains("wrong.blank", "wrong.amount");
    assertThat(asked).filteredOn(key -> unknown(say, key)).isEmpty();
  }

  @Test
  void knowEveryNameOfADispute() {
    var asked = new TreeSet<String>();
    add(asked, "turn.", CaseStatus.values());
    add(asked, "next.", CaseStatus.values());
    add(asked, "outcome.", Outcome.values());
    add(asked, "offer.", Offer.Remedy.values());
    add(asked, "offer.accept.", Offer.Remedy.values());
    add(asked, "offer.decline.", Offer.Remedy.values());
    add(asked, "offer.state.", Offer.State.values());
    add(asked, "evidence.", EvidenceType.values());
    add(asked, "ground.", Appeal.Ground.values());
    add(asked, "who.", Party.values());
    add(asked, "money.state.", RefundView.State.values());
    add(asked, "money.way.", RefundView.Kind.values());
    add(asked, "money.borne.", Purse.values());
    add(asked, "owed.state.", Recovery.State.values());
    add(asked, "ruling.", ReviewRuling.Ruling.values());
    Stream.of("REFUND", "PARTIAL_REFUND", "DENY").forEach(award -> asked.add("award." + award));
    for (var meaning : CaseDeadline.Meaning.values()) {
      asked.add("asked." + meaning + ".you");
      asked.add("asked." + meaning + ".other");
    }
    Stream.of(EvidenceType.values())
        .flatMap(type -> type.facts().stream())
        .forEach(fact -> asked.add("fact." + fact));
    for (var language : Language.values()) {
      var say = speech(language);
      assertThat(asked).filteredOn(key -> unknown(say, key)).as(language.name()).isEmpty();
    }
  }

  @Test
  void areWrittenAsTheirReadersWrite() {
    var at = Instant.parse("2026-03-12T23:00:00Z");
    assertThat(speech(Language.EN).until(at)).isEqualTo("Thursday, 12 March, 23:59");
    assertThat(speech(Language.DE).until(at)).isEqualTo("Donnerstag, 12. März, 23:59 Uhr");
    assertThat(speech(Language.PT).until(at)).isEqualTo("quinta-feira, 12 de março, 23:59");
    assertThat(speech(Language.EN).until(at.minusMillis(1))).isEqualTo("Thursday, 12 March, 23:59");
    assertThat(speech(Language.DE).day(Instant.parse("2027-01-01T12:00:00Z")))
        .isEqualTo("Freitag, 1. Januar 2027");
    assertThat(speech(Language.EN).money(4480, "EUR")).isEqualTo("€44.80");
    assertThat(speech(Language.DE).money(448000, "EUR")).isEqualTo("4.480,00\u00a0€");
    assertThat(speech(Language.PT).money(4480, "BRL").replace('\u00a0', ' ')).isEqualTo("R$ 44,80");
    assertThat(speech(Language.DE).money(4480, "JPY")).startsWith("4.480");
    assertThat(speech(Language.DE).typed(4480, "EUR")).isEqualTo("44,80");
    assertThat(Stream.of(Language.values()).map(Language::own))
        .containsExactly("English", "Deutsch", "Português");
  }

  @Test
  void comeInTheLanguageOfTheCountry() {
    assertThat(Stream.of("DE", "AT", "BR", "PT", "FR", "US").map(Language::ofCountry))
        .containsExactly(
            Language.DE, Language.DE, Language.PT, Language.PT, Language.EN, Language.EN);
    assertThat(Language.of("pt-BR")).hasValue(Language.PT);
    assertThat(Language.of("fr")).isEmpty();
  }

  /** Words for one of the parties alone are words, too. */
  private static boolean unknown(Speech say, String key) {
    return Stream.of(key, key + ".CUSTOMER", key + ".MERCHANT").noneMatch(say::knows);
  }

  private static void add(TreeSet<String> asked, String prefix, Enum<?>[] names) {
    Arrays.stream(names).forEach(name -> asked.add(prefix + name));
  }

  private static String label(MatchResult fragment) {
    var parameters = fragment.group(1).split(", ?");
    return parameters[parameters.length == 2 ? 1 : 2].replace("'", "");
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).toList();
  }

  private static Properties words(String language) {
    var words = new Properties();
    var name = "/org/redress/parties/pages" + language + ".properties";
    try (var in = WordsTests.class.getResourceAsStream(name)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Speech speech(Language language) {
    return new Speech(
        language,
        language == Language.DE ? "DE" : "BR",
        ZoneId.of("Europe/Berlin"),
        Instant.parse("2026-03-10T09:30:00Z"));
  }
}
