package org.redress.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.claims.DecidedBy;
import org.redress.claims.Outcome;
import org.redress.evidence.EvidenceType;
import org.redress.policy.LateDelivery;
import org.redress.refunds.Purse;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The sentences of the notices, which a reader of any language has to get in full. */
class NoticeWordsTests {

  private static final List<String> LANGUAGES = List.of("", "_de", "_pt");
  private static final Pattern VALUE = Pattern.compile("\\{\\d}");

  @ParameterizedTest
  @ValueSource(strings = {"notices", "case-notices", "decision-reasons"})
  void areThereInAllThreeLanguagesWithTheSameValues(String file) {
    assertThat(missing(words(file, ""), words(file, "_de"))).isEmpty();
    assertThat(missing(words(file, ""), words(file, "_pt"))).isEmpty();
  }

  @Test
  void seesWhatIsMissingOrLeftOut() {
    var english = properties("A=One {0} {1}\nB=Two\nC={0}");
    var german = properties("A=Eins {0}\nC={0}\nD=Vier");

    assertThat(missing(english, german))
        .containsExactly("A says other values: [{0}, {1}], [{0}]", "B is missing", "D is too much");
  }

  @ParameterizedTest
  @ValueSource(strings = {"notices", "case-notices", "decision-reasons"})
  void loseNoApostrophe(String file) {
    for (var language : LANGUAGES) {
      assertThat(words(file, language).values())
          .allSatisfy(said -> assertThat(said.toString().replace("''", "")).doesNotContain("'"));
    }
  }

  @Test
  void knowEveryNameThatTheyAreAskedFor() {
    var keys = new ArrayList<String>();
    for (var to : Notice.Recipient.values()) {
      Stream.of(Outcome.values()).forEach(it -> keys.add("CASE_CLOSED.%s.%s".formatted(to, it)));
      Stream.of(LateDelivery.Action.values())
          .forEach(it -> keys.add("PARCEL_CAME_LATE.%s.%s".formatted(to, it)));
      Stream.of(DecidedBy.POLICY, DecidedBy.AGENT)
          .forEach(it -> keys.add("DECIDED.%s.appeal.%s".formatted(to, it)));
    }
    Stream.of(EvidenceType.values()).forEach(it -> keys.add("EVIDENCE." + it));
    Stream.of(Purse.values()).forEach(it -> keys.add("BORNE." + it));

    assertThat(words("case-notices", "").stringPropertyNames()).containsAll(keys);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DeliveryProof", "ClaimRuling", "RefundAmount", "LateDelivery"})
  void sayInEnglishWhatTheDeliveredTableSays(String name) throws Exception {
    var file = NoticeWordsTests.class.getResourceAsStream("/dmn/" + name + ".dmn");
    var table = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
    var rules = elements(table.getElementsByTagName("rule"));
    assertThat(rules).isNotEmpty();
    for (var rule : rules) {
      var outputs = elements(rule.getElementsByTagName("outputEntry")).reversed();
      var key = "%s.%s".formatted(name, rule.getAttribute("id").replaceAll("[A-Z]{3}$", ""));
      assertThat(Wording.inEnglish(key + ".CUSTOMER")).isEqualTo(text(outputs.get(1)));
      assertThat(Wording.inEnglish(key + ".MERCHANT")).isEqualTo(text(outputs.get(0)));
    }
  }

  private static List<String> missing(Properties english, Properties other) {
    var wrong = new ArrayList<String>();
    var all = new TreeSet<>(english.stringPropertyNames());
    all.addAll(other.stringPropertyNames());
    for (var key : all) {
      var said = english.getProperty(key);
      var translated = other.getProperty(key);
      if (translated == null) {
        wrong.add(key + " is missing");
      } else if (said == null) {
        wrong.add(key + " is too much");
      } else if (!values(said).equals(values(translated))) {
        wrong.add("%s says other values: %s, %s".formatted(key, values(said), values(translated)));
      }
    }
    return wrong;
  }

  private static TreeSet<String> values(String said) {
    var values = new TreeSet<String>();
    VALUE.matcher(said).results().forEach(it -> values.add(it.group()));
    return values;
  }

  private static Properties words(String file, String language) {
    var stream = Notice.class.getResourceAsStream(file + language + ".properties");
    try (var reader =
        new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8)) {
      var words = new Properties();
      words.load(reader);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties properties(String text) {
    var words = new Properties();
    for (var line : text.lines().toList()) {
      words.setProperty(line.substring(0, 1), line.substring(2));
    }
    return words;
  }

  private static List<Element> elements(NodeList nodes) {
    var found = new ArrayList<Element>();
    for (var i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      found.add((Element) node);
    }
    return found;
  }

  /** A FEEL string without its quotes. */
  private static String text(Element output) {
    return output.getTextContent().strip().replaceAll("^\"|\"$", "");
  }
}
