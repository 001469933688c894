package org.redress.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    classes = LedgerAlone.class,
    properties = "spring.flyway.locations=classpath:db/migration/ledger")
class LedgerModuleTests {

  private static final Instant AT = Instant.parse("2026-03-02T10:16:00.123456Z");
  private static final Account ACME = Account.ofMerchant("acme", "payable");
  private static final Account BOLT = Account.ofMerchant("bolt", "payable");
  private static final Account CLEARING = Account.ofProvider("sandbox", "clearing");
  private static final TestDatabase DATABASE = TestDatabase.empty();

  private final MarketplaceId market = new MarketplaceId(UUID.randomUUID());
  private final OrderId order = new OrderId(UUID.randomUUID());
  private final CaseId claim = new CaseId(UUID.randomUUID());

  @Autowired private Ledger ledger;
  @Autowired private Tenancy tenancy;
  @Autowired private JdbcClient jdbc;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    DATABASE.register(registry);
  }

  @Test
  void keepsEntriesAsPosted() {
    var refund = refund("r-1", ACME, 4480);
    assertThat(ledger.post(market, refund)).isTrue();

    assertThat(all()).extracting(PostedEntry::entry).containsExactly(refund);
    assertThat(balances("EUR")).containsExactly("merchant:acme:payable 4480", clearing(-4480));
  }

  @Test
  void postsEachKeyOnce() {
    ledger.post(market, refund("r-1", ACME, 4480));

    assertThat(ledger.post(market, refund("r-1", ACME, 4480))).isFalse();
    assertThat(ledger.post(market, later(refund("r-1", ACME, 4480)))).isFalse();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> ledger.post(market, refund("r-1", ACME, 4479)))
        .withMessageContaining("posted under this key");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> ledger.post(market, refund("r-1", BOLT, 4480)));
    assertThat(all()).extracting(found -> found.entry().at()).containsExactly(AT);
  }

  @Test
  void belongsToTheCallersTransaction() {
    assertThatThrownBy(() ->
            tenancy.run(
                market,
                () -> {
                  ledger.post(market, refund("r-1", ACME, 1));
                  throw new IllegalStateException("no");
                }))
        .hasMessage("no");
    assertThat(all()).isEmpty();
  }

  @Test
  void correctsByAnotherEntry() {
    ledger.post(market, refund("r-1", ACME, 700));
    ledger.post(
        market, entry("r-1 bounced", "EUR", new Posting(ACME, -700), new Posting(CLEARING, 700)));

    assertThat(balances("EUR")).containsExactly("merchant:acme:payable 0", clearing(0));
    assertThat(all()).hasSize(2);
  }

  @Test
  void keepsCurrenciesAndMarketplacesApart() {
    ledger.post(market, refund("r-1", ACME, 700));
    ledger.post(market, entry("r-2", "USD", new Posting(ACME, 3), new Posting(CLEARING, -3)));

    assertThat(balances("EUR")).containsExactly("merchant:acme:payable 700", clearing(-700));
    assertThat(balances("USD")).containsExactly("merchant:acme:payable 3", clearing(-3));
    var other = new MarketplaceId(UUID.randomUUID());
    assertThat(ledger.accounts(other, null, 9)).isEmpty();
    assertThat(ledger.post(other, refund("r-1", BOLT, 1))).isTrue();
  }

  @Test
  void pagesAccounts() {
    ledger.post(market, refund("r-1", ACME, 700));
    ledger.post(market, refund("r-2", BOLT, 5));
    ledger.post(market, entry("r-3", "USD", new Posting(ACME, 3), new Posting(CLEARING, -3)));

    var seen = new ArrayList<String>();
    var page = ledger.accounts(market, null, 2);
    while (!page.isEmpty()) {
      page.forEach(balance -> seen.add(balance.cursor()));
      page = ledger.accounts(market, page.getLast().cursor(), 2);
    }
    assertThat(seen)
        .containsExactly(
            "merchant:acme:payable EUR",
            "merchant:acme:payable USD",
            "merchant:bolt:payable EUR",
            "provider:sandbox:clearing EUR",
            "provider:sandbox:clearing USD");
  }

  @Test
  void findsEntriesOfACaseOrAnOrder() {
    ledger.post(market, refund("r-1", ACME, 1));
    ledger.post(market, entry("r-2", "EUR", new Posting(ACME, 2), new Posting(CLEARING, -2)));
    ledger.post(market, refund("r-3", ACME, 3));

    assertThat(keys(new EntrySearch(claim, null, null, 9))).containsExactly("r-1", "r-3");
    assertThat(keys(new EntrySearch(null, order, null, 2))).containsExactly("r-1", "r-2");
    var second = all().get(1).seq();
    assertThat(keys(new EntrySearch(null, order, second, 9))).containsExactly("r-3");
    assertThat(keys(new EntrySearch(new CaseId(UUID.randomUUID()), null, null, 9))).isEmpty();
    assertThat(keys(new EntrySearch(null, new OrderId(UUID.randomUUID()), null, 9))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2, 5 -4", "2, 5", "1, 5 -5", "3, 5 -5", "2, ''"})
  void databaseRefusesEntriesThatDoNotBalance(int count, String amounts) {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> tenancy.run(market, () -> insert(count, amounts)))
        .withStackTraceContaining(count == 1 ? "postings_check" : "does not balance");
    assertThat(all()).isEmpty();
  }

  @Test
  void databaseTakesEntriesThatBalance() {
    tenancy.run(market, () -> insert(3, "5 -4 -1"));
    assertThat(all()).hasSize(1);
  }

  @Test
  void databaseRefusesPostingsAddedLater() {
    ledger.post(market, refund("r-1", ACME, 700));
    var seq = all().getFirst().seq();
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() ->
            tenancy.run(
                market,
                () -> {
                  insertPosting(seq, 3, 5);
                  insertPosting(seq, 4, -5);
                }))
        .withStackTraceContaining("4 of 2 postings");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger_entry set kind = 'X'",
        "delete from ledger_entry",
        "update ledger_posting set amount = 1",
        "delete from ledger_posting",
        "truncate ledger_posting"
      })
  void nobodyChangesTheBooks(String sql) throws SQLException {
    ledger.post(market, refund("r-1", ACME, 700));
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql(sql).update())
        .withStackTraceContaining("permission denied");
    try (var owner = DriverManager.getConnection(DATABASE.url(), "redress_owner", "owner");
        var statement = owner.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .hasMessageContaining("the books are only added to");
    }
  }

  private void insert(int count, String amounts) {
    var seq =
        jdbc.sql(
                """
                insert into ledger_entry (marketplace_id, key, at, order_id, kind, currency, postings)
                values (?, 'k', now(), ?, 'X', 'EUR', ?) returning seq
                """)
            .params(market.value(), order.value(), count)
            .query(Long.class)
            .single();
    var position = 0;
    for (var amount : amounts.isEmpty() ? new String[0] : amounts.split(" ")) {
      insertPosting(seq, ++position, Long.parseLong(amount));
    }
  }

  private void insertPosting(long entry, int position, long amount) {
    jdbc.sql("insert into ledger_posting values (?, ?, ?, 'marketplace:claims-cost', 'EUR', ?)")
        .params(market.value(), entry, position, amount)
        .update();
  }

  private Entry refund(String key, Account merchant, long amount) {
    return new Entry(
        key,
        AT,
        order,
        claim,
        "REFUND",
        "EUR",
        List.of(Posting.debit(merchant, amount), Posting.credit(CLEARING, amount)));
  }

  private Entry entry(String key, String currency, Posting... postings) {
    return new Entry(key, AT, order, null, "REFUND", currency, List.of(postings));
  }

  private static Entry later(Entry e) {
    return new Entry(
        e.key(), AT.plusSeconds(9), e.order(), e.caseId(), e.kind(), e.currency(), e.postings());
  }

  private List<PostedEntry> all() {
    return ledger.entries(market, new EntrySearch(null, null, null, 99));
  }

  private List<String> keys(EntrySearch search) {
    return ledger.entries(market, search).stream().map(found -> found.entry().key()).toList();
  }

  private List<String> balances(String currency) {
    return ledger.accounts(market, null, 99).stream()
        .filter(balance -> balance.currency().equals(currency))
        .map(balance -> balance.account() + " " + balance.balance())
        .toList();
  }

  private static String clearing(long balance) {
    return CLEARING + " " + balance;
  }
}
