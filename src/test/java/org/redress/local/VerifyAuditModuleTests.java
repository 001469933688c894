package org.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.audit.AuditAlone;
import org.redress.audit.HeadsFile;
import org.redress.audit.Tampering;
import org.redress.audit.ToldStory;
import org.redress.shared.MarketplaceId;
import org.redress.signing.KeyPem;
import org.redress.signing.PublishedKeys;
import org.redress.testing.TestDatabase;
import org.redress.testing.TestKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The command as it is typed, but for its process; each test on a database of its own. */
@SpringBootTest(
    classes = AuditAlone.class,
    properties =
        "spring.flyway.locations=classpath:db/migration/signing,classpath:db/migration/audit")
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class VerifyAuditModuleTests {

  private static TestDatabase database;

  private final MarketplaceId market = new MarketplaceId(UUID.randomUUID());
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Autowired private ToldStory story;
  @Autowired private PublishedKeys published;
  @Autowired private HeadsFile heads;

  private String keys;
  private String export;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    database = TestDatabase.empty();
    database.register(registry);
  }

  @BeforeEach
  void happens() throws IOException {
    story.happens(market, 3);
    keys =
        Files.writeString(folder.resolve("keys.json"), published.all().toJson().toString())
            .toString();
    export = story.export(market, folder.resolve("export.ndjson")).toString();
  }

  @Test
  void verifiesAnExport() {
    assertThat(run(export, "--key", keys)).isZero();
    assertThat(printed())
        .startsWith(
            "marketplace %s: verified 3 events up to number 3, sealed up to 3\n".formatted(market))
        .contains("without kept heads");
    assertThat(run(export, "--key", keys, "--heads", heads.path().toString())).isZero();
  }

  @Test
  void namesTheFirstWrongRowOfAnExport() throws IOException {
    var file = Path.of(export);
    Files.writeString(file, Files.readString(file).replace("\"what\":2", "\"what\":3"));
    assertThat(run(export, "--key", keys)).isEqualTo(1);
    assertThat(printed())
        .startsWith(
            "marketplace %s: row 2 was changed: its hash is another one\n".formatted(market));
  }

  @Test
  void verifiesARunningDatabaseAndNamesItsFirstWrongRow() {
    var command =
        new String[] {
          "--database",
          database.url(),
          "--user",
          "redress_app",
          "--key",
          keys,
          "--heads",
          heads.path().toString()
        };
    assertThat(run(command)).isZero();
    assertThat(printed())
        .isEqualTo(
            "marketplace %s: verified 3 events up to number 3, sealed up to 3\n".formatted(market));

    new Tampering(database, market).row("delete from audit_entry where", 2);
    assertThat(run(command)).isEqualTo(1);
    assertThat(printed())
        .isEqualTo(
            "marketplace %s: row 2 is missing: row 3 stands in its place\n".formatted(market));
  }

  @Test
  void knowsTheKeysOfAllApplicationsOfADatabaseAndNamesTheOthers() throws IOException {
    var home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve("signing-key.pem"), KeyPem.write(TestKey.pair()));
    var command =
        new String[] {
          "--database", database.url(), "--user", "redress_app", "--home", home.toString()
        };
    assertThat(run(command)).isZero();
    assertThat(printed())
        .contains(
            "sealed by the key %s as well".formatted(published.all().keys().getFirst().keyId()))
        .contains("verified 3 events up to number 3, sealed up to 3");

    var strangers = Files.writeString(folder.resolve("strangers.json"), "{\"keys\": []}");
    assertThat(
            run(
                "--database",
                database.url(),
                "--user",
                "redress_app",
                "--key",
                strangers.toString()))
        .isEqualTo(1);
    assertThat(printed()).contains("which is not among those given");
  }

  @Test
  void saysWhatItNeedsWhereItCannotLook() {
    var home = folder.resolve("nobody").toString();
    assertThat(run("--what")).isEqualTo(2);
    assertThat(printed()).startsWith("not verified: use it as verify-audit [<export.ndjson>]");
    assertThat(run(export, "--home", home)).isEqualTo(2);
    assertThat(printed()).contains("name the public ones with --key");
    assertThat(run("--key", keys, "--home", home)).isEqualTo(2);
    assertThat(printed()).contains("no PostgreSQL runs in");
    assertThat(run(folder.resolve("none").toString(), "--key", keys)).isEqualTo(2);
    assertThat(printed()).contains("NoSuchFileException");
    assertThat(Path.of(home)).doesNotExist();
  }

  private int run(String... args) {
    printed.reset();
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return VerifyAudit.run(List.of(args), Map.of("SPRING_DATASOURCE_PASSWORD", "app"), out);
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
