package org.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.redress.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The operator's commands as they are typed, but for their process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorActsModuleTests {

  private static final TestDatabase DATABASE = TestDatabase.empty();

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final JdbcClient jdbc =
      JdbcClient.create(new DriverManagerDataSource(DATABASE.url(), "redress_app", "app"));

  @TempDir private Path folder;

  @BeforeAll
  static void migrate() {
    Flyway.configure()
        .dataSource(DATABASE.url(), "redress_owner", "owner")
        .placeholders(Map.of("app", "redress_app"))
        .outOfOrder(true)
        .load()
        .migrate();
  }

  @Test
  void givesANewGuarantorItsFirstKeyAndLaterAnother() {
    var market = open();

    assertThat(run("add-guarantor", market, "trusted")).isZero();
    var first = lastLine();
    assertThat(first).startsWith("rdk_").hasSize(47);
    assertThat(run("add-guarantor", market, "trusted")).isEqualTo(1);
    assertThat(lastLine()).startsWith("refused: trusted has a key already");
    assertThat(run("new-guarantor-key", market, "trusted")).isZero();
    assertThat(lastLine()).startsWith("rdk_").isNotEqualTo(first);
    assertThat(run("new-guarantor-key", market, "nobody")).isEqualTo(1);

    assertThat(trail(market))
        .containsExactly(
            "KeyIssued by OPERATOR {\"key\":\"guarantor:trusted\"}",
            "KeyRenewed by OPERATOR {\"key\":\"guarantor:trusted\"}");
    assertThat(tellsGuarantors(market))
        .containsExactly("trusted KEY_ISSUED null", "trusted KEY_RENEWED null");
    assertThat(
            jdbc.sql("select string_agg(k::text, '') from api_key k").query(String.class).single())
        .doesNotContain("rdk_");
  }

  @Test
  void writesASecretIntoAFileThatOnlyItsOwnerReads() throws Exception {
    var file = folder.resolve("key");
    assertThat(run("add-guarantor", open(), "trusted", "--secret-file", file.toString())).isZero();

    assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("rdk_");
    assertThat(Files.readString(file)).startsWith("rdk_");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void replacesAGuarantorByOneThatHasAgreedToTermsOnly() {
    var market = open();
    assertThat(run("replace-guarantor", market, "default", "heir")).isEqualTo(1);
    assertThat(lastLine()).startsWith("refused: heir has agreed to no terms");

    jdbc.sql("insert into guarantor values (?::uuid, 'heir', 'Heir', 10, 7, '[]', '[]', '{}')")
        .param(market)
        .update();
    assertThat(run("replace-guarantor", market, "default", "heir")).isZero();
    assertThat(trail(market))
        .containsExactly(
            "GuarantorReplaced by OPERATOR {\"guarantor\":\"default\",\"successor\":\"heir\"}");
    assertThat(tellsGuarantors(market))
        .as("also the one that covers from then on")
        .containsExactly("default REPLACED heir", "heir NAMED_SUCCESSOR default");
  }

  @Test
  void letsTheLastSupervisorInAgainAndConfirmsWhomNobodyElseCan() {
    var market = open();
    jdbc.sql(
            "insert into app_user (marketplace_id, username, name, password_hash, role, created_at, in_hand_of) values (?::uuid, 'sue', 'Sue', 'x', 'SUPERVISOR', now(), 'bob')")
        .param(market)
        .update();

    assertThat(run("confirm-person", market, "sue")).isZero();
    assertThat(run("new-person-link", market, "sue")).isZero();
    assertThat(lastLine()).startsWith("/welcome/rdw_");
    assertThat(run("new-person-link", market, "nobody")).isEqualTo(1);

    assertThat(
            jdbc.sql("select in_hand_of is null from app_user where username = 'sue'")
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(trail(market))
        .extracting(row -> row.replaceAll(".*\"what\":", ""))
        .containsExactly("\"CONFIRMED\"}", "\"RESET\"}");
    assertThat(tellsGuarantors(market)).as("they are the marketplace's people").isEmpty();
  }

  @Test
  void tellsAGuarantorWhoWasLetInToActForIt() {
    var market = open();
    jdbc.sql(
            "insert into app_user (marketplace_id, username, name, password_hash, role, created_at) values (?::uuid, 'gus', 'Gus', 'x', 'GUARANTOR', now())")
        .param(market)
        .update();

    assertThat(run("new-person-link", market, "gus")).isZero();
    assertThat(tellsGuarantors(market)).containsExactly("default PERSON_LET_IN gus");
  }

  @Test
  void saysHowItIsUsed() {
    assertThat(run("add-guarantor", open())).isEqualTo(2);
    assertThat(lastLine())
        .startsWith("not done: use it as add-guarantor <marketplace> <reference>");
    assertThat(run("add-guarantor", UUID.randomUUID().toString(), "x")).isEqualTo(2);
    assertThat(lastLine()).startsWith("not done: there is no marketplace");
  }

  private String open() {
    var id = UUID.randomUUID();
    jdbc.sql("insert into marketplace values (?, 'M', 'UTC', 'DE', 'EUR', 'G', now())")
        .param(id)
        .update();
    return id.toString();
  }

  private List<String> trail(String market) {
    return jdbc.sql(
            "select event || ' by ' || actor_kind || ' ' || facts from audit_entry where marketplace_id = ?::uuid order by number")
        .param(market)
        .query(String.class)
        .list();
  }

  private List<String> tellsGuarantors(String market) {
    return jdbc.sql(
            "select concat(guarantor, ' ', what, ' ', coalesce(other, 'null')) from guarantor_operator_act where marketplace_id = ?::uuid and told_at is null order by number")
        .param(market)
        .query(String.class)
        .list();
  }

  private int run(String... words) {
    printed.reset();
    var args = new ArrayList<>(List.of(words));
    args.addAll(List.of("--database", DATABASE.url(), "--user", "redress_app"));
    return OperatorActs.run(
        args,
        Map.of("SPRING_DATASOURCE_PASSWORD", "app"),
        new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String lastLine() {
    return printed.toString(StandardCharsets.UTF_8).lines().reduce("", (one, next) -> next);
  }
}
