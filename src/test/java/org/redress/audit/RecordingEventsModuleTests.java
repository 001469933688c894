package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = AuditAlone.class)
class RecordingEventsModuleTests {

  private static final TestDatabase DATABASE = TestDatabase.empty();

  private final MarketplaceId market = new MarketplaceId(UUID.randomUUID());

  @Autowired private ToldStory story;
  @Autowired private Chains chains;
  @Autowired private Tenancy tenancy;
  @Autowired private JdbcClient jdbc;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    DATABASE.register(registry);
  }

  @Test
  void recordsWhatHappenedInItsOwnTransaction() {
    story.happens(market, 2);

    var rows = rows();
    assertThat(rows.getFirst().line())
        .isEqualTo(
            """
            {"actor":{"kind":"API_KEY","name":"marketplace"},"at":"2026-03-02T10:16:00.123456Z",\
            "case":"00000000-0000-0007-0000-000000000002","event":"Happened","facts":{"what":1},\
            "hash":"%s","marketplace":"%s","number":1,"order":"00000000-0000-0007-0000-000000000001",\
            "party":"CUSTOMER","previous":"%s"}\
            """
                .formatted(rows.getFirst().hash(), market, "0".repeat(64)));
    assertThat(rows.getLast().previous()).isEqualTo(rows.getFirst().hash());
    assertThat(rows.getLast().content().path("case").isNull()).isTrue();
    assertThat(rows).allMatch(AuditRow::isAsWritten);
    assertThat(chains.head(market)).contains(new Head(market, 2, rows.getLast().hash()));
  }

  @Test
  void recordsSeveralEventsOfOneTransactionInTheirOrder() {
    tenancy.run(
        market,
        () -> {
          story.tell(market, 1);
          tenancy.run(market, () -> story.tell(market, 2));
          story.tell(market, 3);
          assertThat(rows()).as("nothing is held before the end").isEmpty();
        });
    assertThat(rows())
        .extracting(row -> row.content().at("/facts/what").asInt())
        .containsExactly(1, 2, 3);
  }

  @Test
  void leavesNothingOfATransactionThatIsRolledBack() {
    story.happens(market, 1);
    assertThatIllegalStateException()
        .isThrownBy(() ->
            tenancy.run(
                market,
                () -> {
                  story.tell(market, 2);
                  throw new IllegalStateException();
                }));
    story.happens(market, 1);
    assertThat(rows()).extracting(AuditRow::number).containsExactly(1L, 2L);
  }

  @Test
  void refusesWhatIsToldOutsideOfATransaction() {
    assertThatIllegalStateException().isThrownBy(() -> story.tell(market, 1));
  }

  @Test
  void keepsOneChainWithoutGapsWhoeverWritesAtTheSameTime() throws Exception {
    var other = new MarketplaceId(UUID.randomUUID());
    var work = new ArrayList<Callable<Boolean>>();
    var start = new CyclicBarrier(8);
    for (var thread = 0; thread < 8; thread++) {
      // half of them touch the two marketplaces in the other order
      var first = thread % 2 == 0 ? market : other;
      var second = thread % 2 == 0 ? other : market;
      work.add(() -> {
        start.await();
        for (var i = 0; i < 25; i++) {
          tenancy.run(
              first,
              () -> {
                story.tell(first, 1);
                tenancy.run(second, () -> story.tell(second, 2));
                story.tell(first, 3);
              });
        }
        return true;
      });
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var done : threads.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    }
    for (var each : List.of(market, other)) {
      var rows = rows(each);
      assertThat(rows)
          .extracting(AuditRow::number)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 300).boxed().toList());
      var previous = "0".repeat(64);
      for (var row : rows) {
        assertThat(row.isAsWritten()).isTrue();
        assertThat(row.previous()).isEqualTo(previous);
        previous = row.hash();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set event = 'X'",
        "delete from audit_entry",
        "truncate audit_entry",
        "update audit_seal set number = 1",
        "delete from audit_seal",
        "delete from audit_head"
      })
  void nobodyChangesTheTrail(String sql) throws SQLException {
    story.happens(market, 1);
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql(sql).update())
        .withStackTraceContaining("permission denied");
    try (var owner = DriverManager.getConnection(DATABASE.url(), "redress_owner", "owner");
        var statement = owner.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .hasMessageContaining("the audit trail is only added to");
    }
  }

  private List<AuditRow> rows() {
    return rows(market);
  }

  private List<AuditRow> rows(MarketplaceId of) {
    var rows = new ArrayList<AuditRow>();
    chains.each(of, Long.MAX_VALUE, rows::add);
    return rows;
  }
}
