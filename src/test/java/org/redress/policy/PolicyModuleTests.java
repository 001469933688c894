package org.redress.policy;

import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.redress.policy.Decision.Undecided;
import org.redress.policy.DelayNotice.Silence;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.redress.testing.SettableClock;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = "spring.flyway.locations=classpath:db/migration/policy")
class PolicyModuleTests {

  private static final Instant START = Instant.parse("2026-03-02T10:15:00.123456Z");

  private final MarketplaceId marketplace = new MarketplaceId(UUID.randomUUID());
  private final OrderId order = new OrderId(UUID.randomUUID());

  @Autowired private Policies policies;
  @Autowired private PolicyEditions policyEditions;
  @Autowired private Editions editions;
  @Autowired private TableReader reader;
  @Autowired private Tenancy tenancy;
  @Autowired private JdbcClient jdbc;
  @Autowired private SettableClock clock;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestDatabase.empty().register(registry);
  }

  @Test
  void makesTheFirstEditionOfTheDeliveredTables() {
    clock.moveTo(START.toString());

    var edition = policyEditions.adopt(marketplace);

    assertThat(edition.number()).isEqualTo(1);
    assertThat(edition.pack()).isEqualTo("default");
    assertThat(edition.from()).isEqualTo(START);
    assertThat(edition.hash()).matches("sha256:[0-9a-f]{64}");
    assertThat(policies.edition(marketplace, 1)).isEqualTo(edition);
  }

  @Test
  void adoptsTheSameTablesOnce() {
    var first = policyEditions.adopt(marketplace);
    clock.moveTo(clock.now().plus(Duration.ofDays(1)).toString());

    assertThat(policyEditions.adopt(marketplace)).isEqualTo(first);
    assertThat(adopting("classpath:dmn/*.dmn")).isEqualTo(first);
    assertThatThrownBy(() -> policies.edition(marketplace, 2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no policy edition number 2");
  }

  @Test
  void adoptsOnceWhereManyDoItAtTheSameTime() throws Exception {
    var together = new CyclicBarrier(6);
    Callable<PolicyEdition> adoption =
        () -> {
          together.await();
          return policyEditions.adopt(marketplace);
        };
    try (var threads = Executors.newFixedThreadPool(6)) {
      var adopted = threads.invokeAll(Collections.nCopies(6, adoption));

      for (var edition : adopted) {
        assertThat(edition.get().number()).isEqualTo(1);
      }
    }
  }

  @Test
  void makesTheNextEditionOfChangedTablesFromThenOn() {
    clock.moveTo(START.toString());
    var first = policyEditions.adopt(marketplace);
    var change = START.plus(Duration.ofDays(10));
    clock.moveTo(change.toString());

    var second = adopting("classpath:editions/us-ftc-mitor-like/*.dmn");

    assertThat(second.number()).isEqualTo(2);
    assertThat(second.from()).isEqualTo(change);
    assertThat(second.hash()).isNotEqualTo(first.hash());
    assertThat(policies.editionAt(marketplace, START.minus(Duration.ofDays(3650))))
        .isEqualTo(first);
    assertThat(policies.editionAt(marketplace, change.minus(1, MICROS))).isEqualTo(first);
    assertThat(policies.editionAt(marketplace, change)).isEqualTo(second);
    assertThat(policies.editionAt(marketplace, change.plus(Duration.ofDays(3650))))
        .isEqualTo(second);
  }

  @Test
  void comesBackToFormerTablesAsANewEdition() {
    policyEditions.adopt(marketplace);
    adopting("classpath:editions/us-ftc-mitor-like/*.dmn");

    var third = policyEditions.adopt(marketplace);

    assertThat(third.number()).isEqualTo(3);
    assertThat(third.hash()).isEqualTo(policies.edition(marketplace, 1).hash());
  }

  @Test
  void doesNotAdoptBrokenTables() {
    assertThatThrownBy(() -> adopting("classpath:editions/broken/*.dmn"))
        .hasMessageStartingWith("dmn/DelayNotice.dmn cannot be used: ")
        .hasMessageContaining("no decision has the id DelayNotice");
    assertThatThrownBy(() -> adopting("classpath:editions/none/*.dmn"))
        .hasMessageContaining("The policy tables at classpath:editions/none/*.dmn cannot be read");
    assertThatThrownBy(() -> adopting("classpath:org/redress/policy/*.dmn"))
        .hasMessageContaining("no DMN file at classpath:org/redress/policy/*.dmn");
    assertThatThrownBy(() -> policies.editionAt(marketplace, START))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void keepsEachDecisionAsItWasMade() {
    clock.moveTo(START.toString());
    var edition = policyEditions.adopt(marketplace);
    var terms = ask(1, new ContractTerms.Asked("EXPRESS", List.of("LIGHTING", ""), "DE", "DE"));
    clock.moveTo(START.minus(Duration.ofDays(1)).toString());
    var cover = ask(1, new GuarantorCover.Asked("JPY", 4480, "STANDARD", "ACTIVE", "CARD"));

    var decided = (Answer.Decided<ContractTerms>) terms;
    assertThat(decided.value().shipWithinDays()).isEqualTo(1);
    assertThat(cover).isInstanceOf(Answer.Undecided.class);
    assertThat(policies.decisionsAbout(marketplace, order))
        .containsExactly(terms.decision(), cover.decision());
    var decision = decided.decision();
    assertThat(decision.at()).isEqualTo(START);
    assertThat(decision.edition()).isEqualTo(1);
    assertThat(decision.editionHash()).isEqualTo(edition.hash());
    assertThat(decision.inputs())
        .containsEntry("shippingMethod", "EXPRESS")
        .containsEntry("categories", List.of("LIGHTING", ""));
    assertThat(decision.matchedRules())
        .extracting(Decision.MatchedRule::id)
        .containsExactly("ExpressDomestic");
    assertThat(decision.outputs())
        .containsEntry("deliverWithinDays", 3L)
        .doesNotContainKey("explainCustomer");
    assertThat(cover.decision().undecided()).isEqualTo(Undecided.NO_RULE);
  }

  @Test
  void keepsEvenFractionsThatNobodyCanUse() {
    givenTolerance(WrittenTable.of(new WrittenTable.Row("any", "-", "7.25")));

    var answer = ask(1, Tolerance.forParcels(3L));

    assertThat(answer.decision().undecided()).isEqualTo(Undecided.UNUSABLE_OUTPUT);
    assertThat(policies.decisionsAbout(marketplace, order)).containsExactly(answer.decision());
  }

  @Test
  void doesNotDecideByATableThatTheEditionDoesNotHave() {
    policyEditions.adopt(marketplace);

    var answer = ask(1, Tolerance.forParcels(3L));

    assertThat(answer.decision().undecided()).isEqualTo(Undecided.NO_SUCH_TABLE);
    assertThat(answer.decision().inputs()).containsEntry("parcels", 3L);
    assertThat(policies.decisionsAbout(marketplace, order)).containsExactly(answer.decision());
  }

  @Test
  void doesNotDecideByAStoredTableThatCannotBeReadAnyMore() {
    givenTolerance("<definitions/>");

    var answer = ask(1, Tolerance.forParcels(3L));

    assertThat(answer.decision().undecided()).isEqualTo(Undecided.FAILED);
    assertThat(answer.decision().explanation().get("AGENT"))
        .contains("dmn/Tolerance.dmn cannot be used");
  }

  @Test
  void asksAnOldEditionByItsOwnTables() {
    policyEditions.adopt(marketplace);
    adopting("classpath:editions/us-ftc-mitor-like/*.dmn");
    var asked = new DelayNotice.Asked("SHIP_BY_MISSED", 2, false, 0);

    assertThat(silence(ask(1, asked))).isEqualTo(Silence.KEEP);
    assertThat(silence(ask(2, asked))).isEqualTo(Silence.CANCEL);
    assertThat(silence(ask(1, asked))).isEqualTo(Silence.KEEP);
  }

  @Test
  void forgetsADecisionWithTheTransactionItWasMadeIn() {
    policyEditions.adopt(marketplace);

    assertThatThrownBy(() ->
            tenancy.run(
                marketplace,
                () -> {
                  ask(1, new DelayNotice.Asked("LOST", 1, false, 0));
                  throw new IllegalStateException("the order does not exist");
                }))
        .hasMessage("the order does not exist");

    assertThat(policies.decisionsAbout(marketplace, order)).isEmpty();
  }

  @Test
  void keepsMarketplacesApart() {
    policyEditions.adopt(marketplace);
    ask(1, new DelayNotice.Asked("LOST", 1, false, 0));
    var other = new MarketplaceId(UUID.randomUUID());

    assertThat(policies.decisionsAbout(other, order)).isEmpty();
    assertThatThrownBy(() -> policies.edition(other, 1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void lastsUnchanged() {
    policyEditions.adopt(marketplace);
    ask(1, new DelayNotice.Asked("LOST", 1, false, 0));

    for (var statement :
        List.of(
            "update decision set outputs = '{}'",
            "delete from decision",
            "update policy_edition set holds_from = now()",
            "delete from policy_table",
            "truncate decision")) {
      assertThatThrownBy(() -> jdbc.sql(statement).update())
          .as(statement)
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  private <T> Answer<T> ask(int edition, Question<T> question) {
    return policies.ask(marketplace, order, edition, question);
  }

  private PolicyEdition adopting(String location) {
    var delivered = new DeliveredTables(location, reader);
    return new PolicyEditions(tenancy, clock, editions, delivered).adopt(marketplace);
  }

  private void givenTolerance(String content) {
    var tables = TableSet.of(Map.of("Tolerance", content));
    var edition = new PolicyEdition(1, tables.hash(), "default", START);
    tenancy.run(marketplace, () -> editions.add(marketplace, edition, tables));
  }

  private static Silence silence(Answer<DelayNotice> answer) {
    return ((Answer.Decided<DelayNotice>) answer).value().silenceMeans();
  }

  @Configuration
  @EnableAutoConfiguration
  @ComponentScan({"org.redress.policy", "org.redress.shared"})
  static class Setting {

    @Bean
    SettableClock clock() {
      return new SettableClock(START.toString());
    }
  }
}
