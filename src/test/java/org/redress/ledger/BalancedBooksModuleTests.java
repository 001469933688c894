package org.redress.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.testing.StartedContext;

/** Whatever is posted, by however many at once. */
class BalancedBooksModuleTests {

  private static StartedContext context;
  private static Ledger ledger;

  @BeforeContainer
  static void open() {
    context = StartedContext.of(LedgerAlone.class, "ledger");
    ledger = context.bean(Ledger.class);
  }

  @AfterContainer
  static void close() {
    if (context != null) { // else it did not start, which is what has to be told
      context.close();
    }
  }

  @Property(tries = 40)
  void staysBalancedWithEveryKeyOnce(@ForAll("entries") List<Entry> entries) throws Exception {
    var market = new MarketplaceId(UUID.randomUUID());
    var posted = postAll(market, entries);

    assertThat(posted).isEqualTo(entries.stream().map(Entry::key).distinct().count());
    var kept = ledger.entries(market, new EntrySearch(null, null, null, 1000));
    assertThat(kept).hasSize(Math.toIntExact(posted));
    assertThat(kept).extracting(PostedEntry::entry).isSubsetOf(entries);
    assertThat(kept.stream().map(found -> found.entry().key()).collect(toSet()))
        .isEqualTo(entries.stream().map(Entry::key).collect(toSet()));
    var balances = ledger.accounts(market, null, 1000);
    assertThat(
            balances.stream()
                .collect(groupingBy(AccountBalance::currency, summingLong(AccountBalance::balance)))
                .values())
        .allMatch(sum -> sum == 0);
    balances.forEach(balance ->
        assertThat(balance.balance())
            .isEqualTo(sumOf(kept, balance.account(), balance.currency())));
  }

  /** Each twice, from four threads; says how many were new. */
  private static long postAll(MarketplaceId market, List<Entry> entries) throws Exception {
    var acts = new ArrayList<Callable<Boolean>>();
    for (var round = 0; round < 2; round++) {
      entries.forEach(entry -> acts.add(() -> ledger.post(market, entry)));
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      var posted = 0;
      for (var answer : threads.invokeAll(acts)) {
        try {
          posted += answer.get() ? 1 : 0;
        } catch (ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(IllegalStateException.class);
          assertThat(e).hasMessageContaining("posted under this key");
        }
      }
      return posted;
    }
  }

  private static long sumOf(List<PostedEntry> kept, Account account, String currency) {
    return kept.stream()
        .map(PostedEntry::entry)
        .filter(entry -> entry.currency().equals(currency))
        .flatMap(entry -> entry.postings().stream())
        .filter(posting -> posting.account().equals(account))
        .mapToLong(Posting::amount)
        .sum();
  }

  @Provide
  Arbitrary<List<Entry>> entries() {
    var accounts =
        Arbitraries.of(
            Account.ofMerchant("acme", "payable"),
            Account.ofMerchant("bolt", "payable"),
            Account.ofProvider("sandbox", "clearing"),
            Account.ofMarketplace("claims-cost"),
            Account.ofCustomers());
    var amounts = Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L);
    var postings =
        Combinators.combine(accounts, amounts.filter(amount -> amount != 0)).as(Posting::new);
    return Combinators.combine(
            Arbitraries.integers().between(1, 8).map(key -> "key-" + key),
            Arbitraries.of("EUR", "JPY"),
            postings.list().ofMinSize(1).ofMaxSize(4))
        .as(BalancedBooksModuleTests::balanced)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static Entry balanced(String key, String currency, List<Posting> some) {
    var postings = new ArrayList<>(some);
    var rest = -postings.stream().mapToLong(Posting::amount).sum();
    postings.add(new Posting(Account.ofGuarantor("receivable"), rest == 0 ? 1 : rest));
    if (rest == 0) {
      postings.add(new Posting(Account.ofGuarantor("receivable"), -1));
    }
    return new Entry(
        key,
        Instant.parse("2026-03-02T10:16:00Z"),
        new OrderId(new UUID(0, 1)),
        null,
        "REFUND",
        currency,
        postings);
  }
}
