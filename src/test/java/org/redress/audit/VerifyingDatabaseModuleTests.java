package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.shared.MarketplaceId;
import org.redress.signing.InstallationKey;
import org.redress.signing.KeySet;
import org.redress.testing.TestDatabase;
import org.redress.testing.TestKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** Twelve events, sealed at 4 and at 10; then somebody was there. */
@SpringBootTest(
    classes = AuditAlone.class,
    properties =
        "spring.flyway.locations=classpath:db/migration/signing,classpath:db/migration/audit")
class VerifyingDatabaseModuleTests {

  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final Consumer<ObjectNode> ANOTHER_FACT =
      row -> row.putObject("facts").put("what", 99);

  private final MarketplaceId market = new MarketplaceId(UUID.randomUUID());

  @TempDir private Path folder;

  @Autowired private ToldStory story;
  @Autowired private InstallationKey key;
  @Autowired private HeadsFile heads;
  @Autowired private SealingHeads sealing;
  @Autowired private Seals seals;
  @Autowired private JdbcClient jdbc;

  private Tampering somebody;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    DATABASE.register(registry);
  }

  @BeforeEach
  void happens() {
    story.happens(market, 4);
    story.seal();
    story.happens(market, 6);
    story.seal();
    story.happens(market, 2);
    somebody = new Tampering(DATABASE, market);
  }

  @Test
  void findsAReadingThatWasChangedOrTakenAway() throws IOException {
    story.reads(market, 3);
    assertThat(verdict(heads).isSound()).isTrue();

    somebody.readings("update reading_entry set actor_name = 'somebody else' where place = 1 and");
    assertThat(verdict(heads).fault())
        .isEqualTo(new Fault(13, "the readings sealed in row 13 were changed"));
    somebody.readings("delete from reading_entry where place = 1 and");
    assertThat(verdict(heads).fault())
        .isEqualTo(new Fault(13, "the readings sealed in row 13 were changed"));
  }

  @Test
  void findsNothingWhereNobodyWas() throws IOException {
    assertThat(verdict(heads)).isEqualTo(new Verdict(market.toString(), 12, 10, null));
    assertThat(verdict(null)).isEqualTo(new Verdict(market.toString(), 12, 10, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update audit_entry set event = 'Other' where",
        "update audit_entry set at = at + interval '1 microsecond' where",
        "update audit_entry set actor_name = 'another' where",
        "update audit_entry set actor_kind = 'nobody' where",
        "update audit_entry set party = null where",
        "update audit_entry set order_id = gen_random_uuid() where",
        "update audit_entry set case_id = null where",
        "update audit_entry set facts = '{\"what\":8}' where",
        "update audit_entry set facts = '{\"what\": 7}' where",
        "update audit_entry set facts = 'no JSON' where",
        "update audit_entry set previous = repeat('0', 64) where",
        "update audit_entry set hash = repeat('0', 64) where"
      })
  void namesAChangedRow(String change) throws IOException {
    somebody.row(change, 7);
    assertThat(fault()).isEqualTo(new Fault(7, "row 7 was changed: its hash is another one"));
  }

  @Test
  void namesARemovedRow() throws IOException {
    somebody.row("delete from audit_entry where", 7);
    assertThat(fault()).isEqualTo(new Fault(7, "row 7 is missing: row 8 stands in its place"));
  }

  @Test
  void namesTheMissingBeginning() throws IOException {
    somebody.row("delete from audit_entry where", 1);
    assertThat(fault()).isEqualTo(new Fault(1, "row 1 is missing: row 2 stands in its place"));
  }

  @Test
  void namesSwappedRows() throws IOException {
    somebody.swap(6, 7);
    assertThat(fault()).isEqualTo(new Fault(6, "row 6 was changed: its hash is another one"));
  }

  @Test
  void namesARowThatWasHashedAnewAlone() throws IOException {
    somebody.rewrite(7, 7, ANOTHER_FACT);
    assertThat(fault())
        .isEqualTo(new Fault(8, "row 8 does not follow row 7: one of the two was replaced"));
  }

  @Test
  void namesTheMissingEndByTheHeadOfTheChain() throws IOException {
    somebody.cutBehind(11);
    assertThat(fault())
        .isEqualTo(
            new Fault(12, "the end is missing: the chain's head says 12, the chain ends at 11"));
  }

  @Test
  void namesTheMissingEndByTheHeadsOutside() throws IOException {
    somebody.cutBehind(7);
    somebody.mendHead();
    var at = sealedAt(10);
    assertThat(fault())
        .isEqualTo(
            new Fault(
                8,
                "the end is missing: the head sealed at %s says 10, the chain ends at 7"
                    .formatted(at)));
    assertThat(verdict(null).isSound()).as("which is why they are kept").isTrue();
  }

  @Test
  void namesAChainOfWhichNothingIsLeft() throws IOException {
    somebody.cutBehind(0);
    somebody.row("delete from audit_head where", 12);
    assertThat(fault().sentence()).contains("says 4, the chain ends at 0");
  }

  @Test
  void namesTheRowsThatWereWrittenAnewAfterTheyWereSealed() throws IOException {
    somebody.rewriteFrom(7, ANOTHER_FACT);
    assertThat(fault())
        .isEqualTo(
            new Fault(
                5, "rows 5 to 10 were written anew: another row 10 was sealed at " + sealedAt(10)));
  }

  @Test
  void isNotTakenInBySealsOfAnotherKey() throws IOException {
    somebody.rewriteFrom(7, ANOTHER_FACT);
    somebody.row("delete from audit_seal where", 10);
    var foreign = TestKey.fresh();
    var forged = SealedHead.of(new Head(market, 10, hashOf(10)), sealedAt(10), foreign);
    seals.add(forged);
    assertThat(verdict(null).fault())
        .isEqualTo(
            new Fault(
                10,
                "the head 10 sealed at %s is signed by the key %s, which is not among those given"
                    .formatted(forged.at(), foreign.keyId())));
  }

  @Test
  void isNotTakenInBySealsThatNameTheKeyOnly() throws IOException {
    somebody.rewriteFrom(7, ANOTHER_FACT);
    var last = seals.last(market).orElseThrow();
    somebody.row("delete from audit_seal where", 10);
    seals.add(
        new SealedHead(
            new Head(market, 10, hashOf(10)), last.at(), last.keyId(), last.signature()));
    assertThat(verdict(null).fault())
        .isEqualTo(
            new Fault(10, "the head 10 sealed at %s has a wrong signature".formatted(last.at())));
  }

  @Test
  void sealsNothingOverWhatWasSealedBefore() {
    somebody.rewriteFrom(7, ANOTHER_FACT);
    story.seal();
    assertThat(seals.last(market).orElseThrow().head().number()).isEqualTo(10);
    assertThat(sealing.sealed(market).head().number()).isEqualTo(10);
  }

  @Test
  void sealsOnlyWhatHasGrown() throws IOException {
    story.seal();
    story.seal();
    assertThat(heads.read())
        .filteredOn(sealed -> sealed.head().marketplace().equals(market))
        .extracting(sealed -> sealed.head().number())
        .containsExactly(4L, 10L, 12L);
    assertThat(verdict(heads).sealedUpTo()).isEqualTo(12);
  }

  @Test
  void goesOnBehindALineOfTheFileThatACrashHasTorn() throws IOException {
    var file = new HeadsFile(folder.resolve("heads.ndjson"));
    var one = SealedHead.of(new Head(market, 4, hashOf(4)), sealedAt(10), key);
    file.append(one);
    Files.writeString(file.path(), "{\"at\": \"20", StandardOpenOption.APPEND);
    file.append(one);
    assertThat(file.read()).containsExactly(one, one);
  }

  @Test
  void sealsWhatIsThereAtTheStartAndAtTheStop() throws IOException {
    var pace = new SealingAtAPace(sealing, new MockEnvironment());
    pace.start();
    assertThat(pace.isRunning()).isTrue();
    pace.stop();
    assertThat(pace.isRunning()).isFalse();
    assertThat(verdict(heads).sealedUpTo()).isEqualTo(12);
  }

  private Fault fault() throws IOException {
    var fault = verdict(heads).fault();
    assertThat(fault).isNotNull();
    return fault;
  }

  private Verdict verdict(@Nullable HeadsFile kept) throws IOException {
    var verifying = VerifyingAudit.with(new KeySet(List.of(key.publicKey())), kept);
    return verifying.database(jdbc).stream()
        .filter(verdict -> verdict.marketplace().equals(market.toString()))
        .findFirst()
        .orElseThrow();
  }

  private Instant sealedAt(long number) throws IOException {
    return heads.read().stream()
        .filter(sealed -> sealed.head().marketplace().equals(market))
        .filter(sealed -> sealed.head().number() == number)
        .findFirst()
        .orElseThrow()
        .at();
  }

  private String hashOf(long number) {
    return jdbc.sql("select hash from audit_entry where marketplace_id = ? and number = ?")
        .params(market.value(), number)
        .query(String.class)
        .single();
  }
}
