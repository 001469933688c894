package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
}
