package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.shared.MarketplaceId;
import org.redress.signing.InstallationKey;
import org.redress.signing.KeySet;
import org.redress.testing.TestDatabase;
import org.redress.testing.TestKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Five rows and their head, as handed out and as somebody else hands them on. */
@SpringBootTest(
    classes = AuditAlone.class,
    properties =
        "spring.flyway.locations=classpath:db/migration/signing,classpath:db/migration/audit")
class VerifyingExportModuleTests {

  private static final TestDatabase DATABASE = TestDatabase.empty();

  private final MarketplaceId market = new MarketplaceId(UUID.randomUUID());

  @TempDir private Path folder;

  @Autowired private ToldStory story;
  @Autowired private InstallationKey key;
  @Autowired private HeadsFile heads;

  private Path export;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    DATABASE.register(registry);
  }

  @BeforeEach
  void export() {
    story.happens(market, 5);
    export = story.export(market, folder.resolve("export.ndjson"));
  }

  @Test
  void hasTheReadingsBehindTheRowThatSealsThem() throws IOException {
    story.reads(market, 2);
    var file = story.export(market, folder.resolve("readings.ndjson"));
    var lines = Files.readAllLines(file);
    assertThat(lines).hasSize(9);
    assertThat(lines.get(6)).startsWith("{\"reading\":{\"actor\":{\"kind\":\"API_KEY\"");
    assertThat(verdict(file, heads)).isEqualTo(new Verdict(market.toString(), 6, 6, null));

    var changed = Files.writeString(file, Files.readString(file).replace("{id}", "{ix}"));
    assertThat(verdict(changed, heads).fault())
        .isEqualTo(new Fault(6, "the readings sealed in row 6 were changed"));
    lines.remove(6);
    var fewer = Files.write(file, lines);
    assertThat(verdict(fewer, heads).isSound()).isFalse();
  }

  @Test
  void findsNothingInAnExportAsItWasHandedOut() throws IOException {
    assertThat(Files.readAllLines(export)).hasSize(6);
    assertThat(verdict(export, heads)).isEqualTo(new Verdict(market.toString(), 5, 5, null));
  }

  @Test
  void exportsMoreThanAPage() throws IOException {
    story.happens(market, 1500);
    var all = story.export(market, folder.resolve("all.ndjson"));
    assertThat(verdict(all, heads)).isEqualTo(new Verdict(market.toString(), 1505, 1505, null));
  }

  @Test
  void exportsAMarketplaceToWhichNothingHappened() throws IOException {
    var other = new MarketplaceId(UUID.randomUUID());
    var empty = story.export(other, folder.resolve("empty.ndjson"));
    assertThat(verdict(empty, heads)).isEqualTo(new Verdict(other.toString(), 0, 0, null));
  }

  @Test
  void stillVerifiesAfterTheChainHasGrown() throws IOException {
    story.happens(market, 2);
    story.seal();
    assertThat(verdict(export, heads).isSound()).isTrue();
  }

  @Test
  void namesTheChangedRow() {
    assertThat(sentence(lines -> replace(lines, 2, "\"what\":3", "\"what\":4")))
        .isEqualTo("row 3 was changed: its hash is another one");
    assertThat(sentence(lines -> replace(lines, 2, "\"number\":3", "\"number\":3,\"more\":1")))
        .isEqualTo("row 3 was changed: its hash is another one");
    assertThat(sentence(lines -> replace(lines, 2, "Happened", "Happ\\ud800")))
        .isEqualTo("row 3 was changed: its hash is another one");
  }

  @Test
  void namesTheRemovedRow() {
    assertThat(sentence(lines -> without(lines, 2)))
        .isEqualTo("row 3 is missing: row 4 stands in its place");
  }

  @Test
  void namesSwappedRows() {
    assertThat(
            sentence(lines -> {
              Collections.swap(lines, 2, 3);
              return lines;
            }))
        .isEqualTo("row 3 is missing: row 4 stands in its place");
  }

  @Test
  void namesARepeatedRow() {
    assertThat(
            sentence(lines -> {
              lines.add(3, lines.get(2));
              return lines;
            }))
        .isEqualTo("row 3 stands behind row 3");
  }

  @Test
  void namesARowThatWasReplacedByAnotherWithARightHash() {
    assertThat(
            sentence(lines -> {
              var row = AuditRow.of(AuditRow.parsed(lines.get(2)));
              row.content().put("event", "Other");
              var hash = Sha256.of(CanonicalJson.bytes(row.content()));
              lines.set(2, new AuditRow(row.content(), hash).line());
              return lines;
            }))
        .isEqualTo("row 4 does not follow row 3: one of the two was replaced");
  }

  @Test
  void namesTheMissingEnd() {
    assertThat(sentence(lines -> without(lines, 4)))
        .matches("the end is missing: the head sealed at \\S+ says 5, the chain ends at 4");
    assertThat(sentence(lines -> without(lines, 5)))
        .isEqualTo("the end is missing: the export has no signed head behind its last row");
    assertThat(sentence(lines -> new ArrayList<>()))
        .isEqualTo("the end is missing: the export has no signed head behind its last row");
  }

  @Test
  void namesWhatIsNoRow() {
    assertThat(sentence(lines -> replace(lines, 2, "{", "[")))
        .isEqualTo("line 3 is neither a row nor a signed head");
    assertThat(sentence(lines -> replace(lines, 2, "\"number\":3", "\"number\":3,\"number\":3")))
        .isEqualTo("line 3 is neither a row nor a signed head");
  }

  @Test
  void namesWhatStandsBehindTheHead() {
    assertThat(
            sentence(lines -> {
              Collections.swap(lines, 4, 5);
              return lines;
            }))
        .isEqualTo("line 6 stands behind the signed head");
  }

  @Test
  void namesTheHeadOfAnEarlierExport() {
    story.happens(market, 1);
    var later = story.export(market, folder.resolve("later.ndjson"));
    assertThat(
            sentence(lines -> {
              var head = lines.getLast();
              lines.clear();
              lines.addAll(read(later));
              lines.set(6, head);
              return lines;
            }))
        .isEqualTo("row 6 and what follows stand behind the signed head");
  }

  @Test
  void namesAWrongSignature() {
    assertThat(sentence(lines -> replace(lines, 5, "\"signature\":\"", "\"signature\":\"AA")))
        .matches("the head 5 sealed at \\S+ has a wrong signature");
    assertThat(sentence(lines -> replace(lines, 5, "\"signature\":\"", "\"signature\":\"!")))
        .matches("the head 5 sealed at \\S+ has a wrong signature");
  }

  @Test
  void verifiesAgainstTheGivenKeysOnly() throws IOException {
    var other = new KeySet(List.of(TestKey.fresh().publicKey()));
    var verdict = VerifyingAudit.with(other, null).export(export);
    assertThat(verdict.fault()).isNotNull();
    assertThat(verdict.fault().sentence()).contains("which is not among those given");
  }

  private @Nullable String sentence(UnaryOperator<List<String>> tampering) {
    try {
      var lines = tampering.apply(new ArrayList<>(read(export)));
      var fault = verdict(Files.write(folder.resolve("tampered.ndjson"), lines), null).fault();
      return fault == null ? null : fault.sentence();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Verdict verdict(Path file, @Nullable HeadsFile kept) throws IOException {
    return VerifyingAudit.with(new KeySet(List.of(key.publicKey())), kept).export(file);
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> replace(List<String> lines, int at, String old, String with) {
    assertThat(lines.get(at)).contains(old);
    lines.set(at, lines.get(at).replace(old, with));
    return lines;
  }

  private static List<String> without(List<String> lines, int at) {
    lines.remove(at);
    return lines;
  }
}
