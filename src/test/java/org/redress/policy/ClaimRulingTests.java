package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.policy.ClaimRuling.BorneBy;
import org.redress.policy.ClaimRuling.ChosenBy;
import org.redress.policy.ClaimRuling.History;
import org.redress.policy.ClaimRuling.Parcel;
import org.redress.policy.ClaimRuling.Position;
import org.redress.policy.ClaimRuling.ReportedBy;
import org.redress.policy.ClaimRuling.Ruling;
import org.redress.policy.DeliveryProof.Strength;

class ClaimRulingTests {

  private static final AskedTable TABLE = AskedTable.delivered("ClaimRuling");
  private static final QuickTable<ClaimRuling> QUICK = new QuickTable<>("ClaimRuling");
  private static final History NONE = new History(0, 0);
  private static final Set<ParcelState> CERTAIN =
      EnumSet.of(
          ParcelState.NOT_SHIPPED, ParcelState.LOST, ParcelState.RETURNED, ParcelState.CANCELLED);

  @AfterAll
  static void everyRuleMatched() {
    TABLE.assertEveryRuleMatched();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          merchant  | parcel          | proof  | time over | ruling       | borne by
          ACCEPTED  | DELIVERED       | STRONG | false     | REFUND       | MERCHANT
          SILENT    | NOT_SHIPPED     | NONE   | false     | REFUND       | MERCHANT
          SILENT    | UNDER_WAY       | NONE   | false     | REFUND       | MERCHANT
          NOT_ASKED | NOT_SHIPPED     | NONE   | false     | REFUND       | MARKETPLACE
          NOT_ASKED | UNDER_WAY       | NONE   | false     | REFUND       | MARKETPLACE
          ASKED     | NOT_SHIPPED     | NONE   | false     | ASK_MERCHANT | MERCHANT
          ASKED     | UNDER_WAY       | NONE   | false     | ASK_MERCHANT | MERCHANT
          ASKED     | DELIVERED       | WEAK   | false     | ASK_MERCHANT | MERCHANT
          ASKED     | DELIVERED       | STRONG | false     | DENY         | CUSTOMER
          CONTESTED | UNDER_WAY       | NONE   | false     | WAIT         | MERCHANT
          CONTESTED | UNDER_WAY       | NONE   | true      | REFUND       | MERCHANT
          CONTESTED | NOT_SHIPPED     | NONE   | false     | REVIEW       | MERCHANT
          CONTESTED | NOT_SHIPPED     | NONE   | true      | REVIEW       | MERCHANT
          SILENT    | DELIVERED       | STRONG | false     | DENY         | CUSTOMER
          SILENT    | DELIVERED       | WEAK   | false     | REFUND       | MERCHANT
          SILENT    | DELIVERED       | NONE   | false     | REFUND       | MERCHANT
          CONTESTED | DELIVERED       | WEAK   | false     | REVIEW       | MARKETPLACE
          CONTESTED | DELIVERED       | NONE   | false     | REVIEW       | MARKETPLACE
          CONTESTED | REFUSED         | NONE   | false     | REVIEW       | MARKETPLACE
          INSOLVENT | UNDER_WAY       | NONE   | false     | ESCALATE     | MERCHANT
          INSOLVENT | LOST            | NONE   | false     | ESCALATE     | MERCHANT
          INSOLVENT | DELIVERED       | STRONG | false     | DENY         | CUSTOMER
          CONTESTED | CONTRADICTED    | STRONG | false     | REVIEW       | MARKETPLACE
          CONTESTED | CONTRADICTED    | WEAK   | false     | REVIEW       | MARKETPLACE
          ASKED     | CONTRADICTED    | STRONG | false     | REVIEW       | MARKETPLACE
          SILENT    | CONTRADICTED    | STRONG | false     | REVIEW       | MARKETPLACE
          SILENT    | CONTRADICTED    | WEAK   | false     | REFUND       | MERCHANT
          ASKED     | AWAITING_PICKUP | NONE   | false     | ASK_MERCHANT | MERCHANT
          SILENT    | AWAITING_PICKUP | NONE   | false     | WAIT         | MERCHANT
          CONTESTED | AWAITING_PICKUP | NONE   | false     | WAIT         | MERCHANT
          CONTESTED | AWAITING_PICKUP | NONE   | true      | REVIEW       | MARKETPLACE
          SILENT    | NOT_COLLECTED   | NONE   | false     | REVIEW       | MARKETPLACE
          """)
  void rules(
      Position merchant,
      ParcelState parcel,
      Strength proof,
      boolean over,
      Ruling ruling,
      BorneBy borneBy) {
    var asked =
        asked(
            merchant,
            new Parcel(parcel, ReportedBy.CARRIER, ChosenBy.MERCHANT, true, over),
            proof,
            NONE);
    var answer = TABLE.answer(asked);

    assertThat(answer.ruling()).isEqualTo(ruling);
    assertThat(answer.borneBy()).isEqualTo(borneBy);
    assertThat(answer.waitDays()).isEqualTo(ruling == Ruling.WAIT ? 7 : 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          parcel    | says      | carrier chosen by | dispatch shown | ruling | borne by
          LOST      | CARRIER   | MERCHANT          | true           | REFUND | MERCHANT
          LOST      | CARRIER   | MARKETPLACE       | true           | REFUND | MARKETPLACE
          LOST      | CARRIER   | CUSTOMER          | true           | REVIEW | CUSTOMER
          LOST      | MERCHANT  | MERCHANT          | false          | REFUND | MERCHANT
          LOST      | MERCHANT  | MARKETPLACE       | true           | REFUND | MERCHANT
          LOST      | MERCHANT  | CUSTOMER          | true           | REFUND | MERCHANT
          RETURNED  | CARRIER   | MERCHANT          | true           | REFUND | MERCHANT
          RETURNED  | CARRIER   | MARKETPLACE       | true           | REFUND | MERCHANT
          RETURNED  | MERCHANT  | CUSTOMER          | true           | REFUND | MERCHANT
          CANCELLED | MERCHANT  | MARKETPLACE       | true           | REFUND | MERCHANT
          CANCELLED | MERCHANT  | MERCHANT          | false          | REFUND | MERCHANT
          CANCELLED | MARKETPLACE | MERCHANT        | false          | REFUND | MERCHANT
          CANCELLED | MARKETPLACE | MERCHANT        | true           | REFUND | MARKETPLACE
          """)
  void letsBearWhoChoseTheCarrierHasTheGoodsOrSaysSoAgainstItself(
      ParcelState parcel,
      ReportedBy says,
      ChosenBy chosenBy,
      boolean shown,
      Ruling ruling,
      BorneBy borneBy) {
    for (var merchant :
        List.of(Position.ASKED, Position.NOT_ASKED, Position.SILENT, Position.CONTESTED)) {
      var answer =
          TABLE.answer(
              asked(
                  merchant, new Parcel(parcel, says, chosenBy, shown, false), Strength.NONE, NONE));

      assertThat(answer.ruling()).as("%s", merchant).isEqualTo(ruling);
      assertThat(answer.borneBy()).as("%s", merchant).isEqualTo(borneBy);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          parcel      | of the customer | against the merchant | ruling
          UNDER_WAY   | 4               | 99                   | REFUND
          UNDER_WAY   | 5               | 99                   | REVIEW
          UNDER_WAY   | 4               | 100                  | REVIEW
          UNDER_WAY   | 5               | 100                  | REVIEW
          NOT_SHIPPED | 5               | 100                  | REFUND
          LOST        | 50              | 1000                 | REFUND
          RETURNED    | 5               | 100                  | REFUND
          CANCELLED   | 5               | 100                  | REFUND
          """)
  void putsManyClaimsBeforeAPersonWhereNothingIsCertain(
      ParcelState parcel, int ofCustomer, int ofMerchant, Ruling ruling) {
    var asked =
        asked(
            Position.SILENT,
            new Parcel(parcel, ReportedBy.CARRIER, ChosenBy.MERCHANT, true, false),
            Strength.NONE,
            new History(ofCustomer, ofMerchant));

    assertThat(TABLE.answer(asked).ruling()).isEqualTo(ruling);
  }

  @Test
  void tellsTheCustomerThatItsHistoryIsWhyAPersonLooks() {
    var asked =
        asked(Position.CONTESTED, of(ParcelState.UNDER_WAY), Strength.NONE, new History(5, 0));

    assertThat(TABLE.toldCustomer(asked)).contains("several of your claims were denied");
  }

  @Test
  void doesNotPromiseAThirdPartyWhereNobodyCoversTheOrder() {
    for (var parcel : List.of(ParcelState.NOT_SHIPPED, ParcelState.UNDER_WAY)) {
      var covered =
          new ClaimRuling.Asked(Position.INSOLVENT, of(parcel), Strength.NONE, true, NONE);
      var uncovered =
          new ClaimRuling.Asked(Position.INSOLVENT, of(parcel), Strength.NONE, false, NONE);

      assertThat(TABLE.answer(uncovered).ruling()).isEqualTo(Ruling.ESCALATE);
      assertThat(TABLE.toldCustomer(covered)).contains("independent third party decides");
      assertThat(TABLE.toldCustomer(uncovered)).contains("A supervisor of the marketplace decides");
    }
  }

  @Test
  void hasExactlyOneRuleForEverythingAndDeniesOnlyOnProof() {
    var asked = Arrays.stream(Position.values()).mapToInt(this::everything).sum();
    assertThat(asked).isGreaterThan(10_000);
  }

  /** How much was asked. */
  private int everything(Position merchant) {
    var count = 0;
    for (var parcel : parcels()) {
      for (var proof : Strength.values()) {
        for (var covered : merchant == Position.INSOLVENT ? List.of(true, false) : List.of(true)) {
          for (var ofCustomer : List.of(0, 5)) {
            for (var ofMerchant : List.of(0, 100)) {
              isRuledOnce(
                  new ClaimRuling.Asked(
                      merchant, parcel, proof, covered, new History(ofCustomer, ofMerchant)));
              count++;
            }
          }
        }
      }
    }
    return count;
  }

  /** Who reports and who chose the carrier is looked at only where something is gone. */
  private static List<Parcel> parcels() {
    var parcels = new ArrayList<Parcel>();
    for (var state : ParcelState.values()) {
      var gone = state == ParcelState.LOST || state == ParcelState.CANCELLED;
      for (var says : gone ? ReportedBy.values() : new ReportedBy[] {ReportedBy.CARRIER}) {
        for (var chosenBy : gone ? ChosenBy.values() : new ChosenBy[] {ChosenBy.MERCHANT}) {
          for (var shown : List.of(true, false)) {
            for (var over : List.of(true, false)) {
              parcels.add(new Parcel(state, says, chosenBy, shown, over));
            }
          }
        }
      }
    }
    return parcels;
  }

  private static void isRuledOnce(ClaimRuling.Asked asked) {
    assertThat(QUICK.matched(asked)).as("%s", asked).hasSize(1);
    var ruling = QUICK.answer(asked).orElseThrow().ruling();
    if (ruling == Ruling.DENY) {
      assertThat(asked.proof()).isEqualTo(Strength.STRONG);
      assertThat(asked.parcel().state()).isEqualTo(ParcelState.DELIVERED);
      assertThat(asked.history().customerClaims()).as("history never denies").isZero();
    }
    if (CERTAIN.contains(asked.parcel().state())) {
      var without =
          new ClaimRuling.Asked(
              asked.position(), asked.parcel(), asked.proof(), asked.covered(), NONE);
      assertThat(ruling).as("%s", asked).isEqualTo(QUICK.answer(without).orElseThrow().ruling());
    }
  }

  @Test
  void chargesAMerchantThatWasNotHeardOnlyForWhatIsCertain() {
    for (var parcel : ParcelState.values()) {
      for (var unheard : List.of(Position.ASKED, Position.NOT_ASKED)) {
        var answer = TABLE.answer(asked(unheard, of(parcel), Strength.WEAK, NONE));
        if (answer.ruling() == Ruling.REFUND && answer.borneBy() == BorneBy.MERCHANT) {
          assertThat(parcel).isIn(ParcelState.LOST, ParcelState.RETURNED, ParcelState.CANCELLED);
        }
      }
    }
  }

  private static Parcel of(ParcelState state) {
    return new Parcel(state, ReportedBy.MERCHANT, ChosenBy.MERCHANT, true, false);
  }

  private static ClaimRuling.Asked asked(
      Position merchant, Parcel parcel, Strength proof, History history) {
    return new ClaimRuling.Asked(merchant, parcel, proof, true, history);
  }
}
