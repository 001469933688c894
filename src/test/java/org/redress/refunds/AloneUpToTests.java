package org.redress.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.policy.SecondPerson;
import org.redress.policy.SecondPersons;
import org.redress.shared.MarketplaceId;
import org.redress.tasks.Propose;

class AloneUpToTests {

  private static final MarketplaceId MARKET = new MarketplaceId(new UUID(1, 1));

  private final SecondPersons table = mock(SecondPersons.class);
  private final AloneUpTo alone = new AloneUpTo(table);

  @Test
  void asksTheTableForEachKindOfAct() {
    given(table.of(any(), eq("EUR"))).willReturn(Optional.of(new SecondPerson(1, 2, 3, 30, 7)));

    assertThat(alone.byHand(MARKET, "EUR")).isEqualTo(new Propose.Limit(1, 30, 7));
    assertThat(alone.ruling(MARKET, "EUR")).isEqualTo(new Propose.Limit(2, 30, 7));
    assertThat(alone.unproposed(MARKET, "EUR")).isEqualTo(new Propose.Limit(3, 30, 7));
  }

  @Test
  void letsNobodyActAloneInACurrencyWithoutARow() {
    given(table.of(any(), eq("CHF"))).willReturn(Optional.empty());

    assertThat(alone.byHand(MARKET, "CHF").alone()).as("not even for nothing").isNegative();
    assertThat(alone.ruling(MARKET, "CHF").alone()).isNegative();
    assertThat(alone.unproposed(MARKET, "CHF").alone()).isNegative();
  }
}
