package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redress.claims.ClaimStep.Next;
import org.redress.shared.Tenancy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class StandingOfClaimsModuleTests extends ClaimsOnADatabase {

  @Autowired private Tenancy tenancy;
  @Autowired private JdbcClient jdbc;

  @Test
  void saysWhereAClaimStandsWhileSomebodyHoldsIt() {
    var claim = opened(paid("M-1")).id();

    tenancy.run(
        market,
        () -> {
          jdbc.sql("select id from claim where id = ? for update")
              .param(claim.value())
              .query(UUID.class)
              .single();
          assertThat(CompletableFuture.supplyAsync(() -> driving.current(market, claim)))
              .succeedsWithin(Duration.ofSeconds(10))
              .extracting(ClaimStep::next)
              .isEqualTo(Next.ASK_MERCHANT);
        });
  }

  @Test
  void keepsTimeFromMovingOnWhileAnAnswerIsWeighed() {
    var before = book.dueAt(clock.now());
    var claim = opened(paid("M-1")).id();
    assertThat(book.dueAt(clock.now())).isEqualTo(before);

    contest(claim);
    assertThat(book.dueAt(clock.now())).isEqualTo(before + 1);

    driving.rule(market, claim);
    assertThat(book.dueAt(clock.now())).isEqualTo(before);
  }

  @Test
  void whoAsksForWhatChangedAfterMissesNothingThatIsCommittedLater() {
    var slow = opened(paid("M-1")).id();
    var quick = opened(paid("M-2")).id();
    var seen = changedAfter(Instant.EPOCH).getLast().updatedAt();
    var touched = new CountDownLatch(1);
    var polled = new CountDownLatch(1);
    var committing =
        CompletableFuture.runAsync(
            () ->
                tenancy.run(
                    market,
                    () -> {
                      answering.withdraw(market, slow, null, SHOP);
                      touched.countDown();
                      await(polled);
                    }),
            slowly -> Thread.ofPlatform().start(slowly));
    await(touched);
    clock.moveTo("2026-03-10T08:00:01Z");
    answering.withdraw(market, quick, null, SHOP);

    var first = changedAfter(seen);
    assertThat(first).extracting(ClaimView::id).containsExactly(quick);
    polled.countDown();
    committing.join();
    assertThat(changedAfter(first.getLast().updatedAt()))
        .extracting(ClaimView::id)
        .containsExactly(slow);
  }

  @Test
  void turnsThePagesOfWhatChangedInTheOrderOfTheChanges() {
    var one = opened(paid("M-1")).id();
    var other = opened(paid("M-2")).id();
    var third = opened(paid("M-3")).id();
    var first = finding.page(market, search(Instant.EPOCH, null, 2));
    assertThat(first.items()).extracting(ClaimView::id).containsExactly(one, other);

    contest(one);
    var second = finding.page(market, search(Instant.EPOCH, first.nextCursor(), 2));
    assertThat(second.items()).extracting(ClaimView::id).containsExactly(third, one);
    assertThat(second.nextCursor()).isNull();
  }

  private List<ClaimView> changedAfter(Instant after) {
    return finding.page(market, search(after, null, 50)).items();
  }

  private static ClaimSearch search(Instant after, @Nullable String cursor, int limit) {
    return new ClaimSearch(null, null, null, null, null, after, null, cursor, limit);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
