package org.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.access.ApiKeys;
import org.redress.access.KeyHolder;
import org.redress.access.Marketplaces;
import org.redress.access.OpeningMarketplaces;
import org.redress.access.Users;
import org.redress.policy.Policies;
import org.redress.policy.PolicyEditions;
import org.redress.shared.MarketplaceId;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

@SpringBootTest(classes = FirstStartAlone.class)
class FirstStartModuleTests {

  private static final TestDatabase DATABASE = TestDatabase.empty();

  @TempDir Path folder;

  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private Marketplaces marketplaces;
  @Autowired private OpeningMarketplaces opening;
  @Autowired private ApiKeys keys;
  @Autowired private Users users;
  @Autowired private Policies policies;
  @Autowired private PolicyEditions editions;

  private final MockEnvironment settings =
      new MockEnvironment()
          .withProperty("redress.marketplace.name", "Feira")
          .withProperty("redress.marketplace.time-zone", "America/Sao_Paulo")
          .withProperty("redress.marketplace.country", "BR")
          .withProperty("redress.marketplace.currency", "BRL")
          .withProperty("redress.sandbox", "true")
          .withProperty("server.port", "8123");

  private HomeFolder home;
  private CredentialsFile file;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    DATABASE.register(registry);
  }

  @BeforeEach
  void nothingIsThereYet() {
    JdbcClient.create(new DriverManagerDataSource(DATABASE.url(), "redress_owner", "owner"))
        .sql("truncate table marketplace cascade")
        .update();
    settings.setProperty("redress.home", folder.toString());
    home = HomeFolder.at(folder);
    file = new CredentialsFile(home);
  }

  @Test
  void opensTheMarketplaceOfTheSettingsAndHandsItsSecretsOver() throws IOException {
    start();

    var marketplace = marketplaces.all().getFirst();
    assertThat(marketplace.name()).isEqualTo("Feira");
    assertThat(marketplace.timeZone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
    assertThat(policies.editionAt(marketplace.id(), Instant.EPOCH).number()).isEqualTo(1);

    var credentials = file.read().orElseThrow();
    assertThat(credentials.baseUrl()).isEqualTo("http://localhost:8123");
    assertThat(credentials.marketplace().id()).isEqualTo(marketplace.id().toString());
    assertThat(keys.holderOf(credentials.marketplace().apiKey()))
        .hasValueSatisfying(holder -> {
          assertThat(holder.marketplace()).isEqualTo(marketplace.id());
          assertThat(holder.role()).isEqualTo(KeyHolder.Role.MARKETPLACE);
        });
    assertThat(keys.holderOf(credentials.guarantor().apiKey())).isPresent();
    assertThat(credentials.users())
        .containsOnlyKeys("agent", "supervisor", "analyst", "guarantor", "privacy");
    assertThat(credentials.users().values())
        .allSatisfy(login -> assertThat(users.byUsername(login.username())).isPresent());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.credentials())))
        .isEqualTo("rw-------");
    assertThat(SamplePlan.in(home)).contains(SamplePlan.of(marketplace.id()));
  }

  @Test
  void opensNoSecondMarketplaceAtTheNextStart() {
    start();
    var first = file.read();

    settings.setProperty("redress.marketplace.name", "Another");
    start();

    assertThat(marketplaces.all()).hasSize(1);
    assertThat(file.read()).isEqualTo(first);
  }

  @Test
  void plansNoSampleWhereNoneIsWanted() {
    settings.setProperty("redress.sample", "false");

    start();

    assertThat(SamplePlan.in(home)).isEmpty();
  }

  @Test
  void handsTheSecretsOverAtTheNextStartIfItCrashedAfterTheCommit() throws IOException {
    start();
    var credentials = file.read();
    Files.move(home.credentials(), pending());

    start();

    assertThat(file.read()).isEqualTo(credentials);
    assertThat(pending()).doesNotExist();
    assertThat(marketplaces.all()).hasSize(1);
  }

  @Test
  void forgetsTheSecretsOfAMarketplaceThatWasNeverCommitted() throws IOException {
    start();
    var real = file.read().orElseThrow();
    file.writePending(ofAnotherMarketplace(real));

    start();

    assertThat(file.read()).contains(real);
    assertThat(pending()).doesNotExist();
  }

  @Test
  void keepsTheSecretsOfAnotherDatabaseAside() {
    var other = new MarketplaceId(new UUID(0, 7));
    new SecretFile(home.credentials())
        .write(
            """
            {"baseUrl": "http://localhost", "marketplace": {"id": "%s", "apiKey": "k"},
             "guarantor": {"apiKey": "g"}, "users": {}}\
            """
                .formatted(other));

    start();

    assertThat(folder.resolve("credentials-" + other + ".json")).exists();
    assertThat(file.read().orElseThrow().marketplace().id())
        .isEqualTo(marketplaces.all().getFirst().id().toString());
  }

  @Test
  void tellsWhereTheApplicationListensNow() {
    start();

    file.tellBaseUrl("http://localhost:9999");

    assertThat(file.read().orElseThrow().baseUrl()).isEqualTo("http://localhost:9999");
  }

  private void start() {
    new FirstStart(settings, jdbc, transactions, marketplaces, opening, editions)
        .afterSingletonsInstantiated();
  }

  private Path pending() {
    return folder.resolve("credentials.json.pending");
  }

  private static Credentials ofAnotherMarketplace(Credentials credentials) {
    return new Credentials(
        credentials.baseUrl(),
        new Credentials.MarketplaceKey(new UUID(0, 8).toString(), "never"),
        credentials.guarantor(),
        credentials.users());
  }
}
