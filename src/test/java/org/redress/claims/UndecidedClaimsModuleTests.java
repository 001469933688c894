package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.claims.ClaimStep.Next;
import org.redress.ledger.EntrySearch;
import org.redress.ledger.Ledger;
import org.redress.policy.AnotherEdition;
import org.redress.policy.Decision;
import org.redress.policy.Decision.Undecided;
import org.redress.shared.CaseId;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a table leaves undecided, in whichever way, goes to a person and never to money. But for the
 * defect each claim here is paid back: its merchant is asked and stays silent.
 */
class UndecidedClaimsModuleTests extends ClaimsOnADatabase {

  private static final String MERCHANT_LATE = "2026-03-13T23:00:00Z";

  @Autowired private AnotherEdition edition;
  @Autowired private Ledger ledger;

  @ParameterizedTest
  @MethodSource("everyWay")
  void bringsWhatATableLeavesUndecidedToAPerson(SpoiltTable spoilt, Undecided way) {
    if (way == Undecided.NO_SUCH_TABLE) {
      edition.without(market, spoilt.table);
    } else {
      edition.with(market, spoilt.table, spoilt.spoilt(content(spoilt), way));
    }

    var claim = opened(paid("M-1")).id();

    assertThat(ruleAt(claim, MERCHANT_LATE)).isEqualTo(Next.REVIEW);
    assertThat(view(claim).status()).isEqualTo(CaseStatus.UNDER_REVIEW);
    assertThat(tasks.page(market, TaskSearch.open(10)).items())
        .extracting(task -> tuple(task.asked().kind(), task.asked().caseId()))
        .containsExactly(tuple(TaskKind.UNDECIDED_POLICY, claim));
    assertNoMoney(claim);
    assertThat(lastDecision(claim).table()).isEqualTo(spoilt.table);
    assertThat(lastDecision(claim).edition()).isEqualTo(2);
    assertThat(lastDecision(claim).undecided()).isEqualTo(way);
    assertThat(lastDecision(claim).explanation().get("CUSTOMER"))
        .startsWith("A person will look at this");
    assertThat(lastDecision(claim).explanation().get("AGENT")).contains(way.name());
  }

  @ParameterizedTest
  @EnumSource
  void paysBackByTheSameTableWithoutTheDefect(SpoiltTable sound) {
    edition.with(market, sound.table, sound.sound(content(sound)));
    var claim = opened(paid("M-1")).id();

    assertThat(ruleAt(claim, MERCHANT_LATE)).isEqualTo(Next.REFUND);
    pay(claim);

    assertThat(decisions.of(market, claim))
        .allSatisfy(decision ->
            assertThat(byTable(decision))
                .returns(2, Decision::edition)
                .satisfies(it -> assertThat(it.undecided()).isNull()));
    assertThat(paidOut(claim)).isEqualTo(4480);
  }

  @Test
  void neverPaysBackAtTheCostOfWhoIsPaidBack() {
    var table = edition.content(market, "ClaimRuling");
    edition.with(
        market,
        "ClaimRuling",
        table.replaceAll("<text>\"MERCHANT\"</text>", "<text>\"CUSTOMER\"</text>"));
    var claim = opened(paid("M-1")).id();

    assertThat(ruleAt(claim, MERCHANT_LATE)).isEqualTo(Next.REVIEW);
    assertNoMoney(claim);
  }

  private static Stream<Arguments> everyWay() {
    return Arrays.stream(SpoiltTable.values())
        .flatMap(table -> Arrays.stream(Undecided.values()).map(way -> Arguments.of(table, way)));
  }

  private void assertNoMoney(CaseId claim) {
    assertThat(view(claim).refunds()).isEmpty();
    assertThat(paidOut(claim)).isZero();
    assertThat(ledger.entries(market, new EntrySearch(claim, null, null, 10))).isEmpty();
  }

  private Decision lastDecision(CaseId claim) {
    return byTable(decisions.of(market, claim).getLast());
  }

  private static Decision byTable(CaseDecision decision) {
    return ((CaseDecision.ByTable) decision).decision();
  }

  private String content(SpoiltTable spoilt) {
    return edition.content(market, spoilt.table);
  }
}
