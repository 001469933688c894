package org.redress.desk.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.access.DeskRole;
import org.redress.claims.ClaimAges;
import org.redress.claims.ClaimAges.Age;
import org.redress.claims.Stage;
import org.redress.desk.OpenDesk;
import org.redress.guarantee.Stakes;
import org.redress.orders.Exposure;
import org.redress.orders.FindingExposure;
import org.redress.orders.PromisesKept;
import org.redress.orders.PromisesKept.Whose;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundSums;

class OverviewPageModuleTests extends OpenDesk {

  @Test
  void showsEachFigureWithItsNumbers() {
    given(ages.of(marketplace))
        .willReturn(List.of(new ClaimAges.Count(Stage.DECISION, Age.OLDER, 17)));
    given(sums.of(marketplace))
        .willReturn(
            List.of(
                new RefundSums.Sum(Purse.GUARANTOR, Purse.MERCHANT, "EUR", 2, 8960),
                new RefundSums.Sum(Purse.MARKETPLACE, Purse.MARKETPLACE, "EUR", 1, 100)));
    given(exposure.largest(any(), anyInt()))
        .willReturn(List.of(new Exposure("acme", "default", "EUR", 3, 13440)));
    given(exposure.byGuarantor(marketplace))
        .willReturn(List.of(new FindingExposure.OfGuarantor("default", "EUR", 3, 13440)));
    given(stakes.of(marketplace))
        .willReturn(List.of(new Stakes.Stake("acme", "default", "EUR", 3000, 4480)));
    given(promises.of(any(), anyInt()))
        .willReturn(
            List.of(
                new PromisesKept.Kept(Whose.MERCHANT, "acme", 199, 1),
                new PromisesKept.Kept(Whose.CARRIER, "DHL", 1, 2)));

    assertThat(mvc.get().uri("/overview").with(staff(DeskRole.SUPERVISOR)))
        .hasStatusOk()
        .bodyText()
        .contains("30 days and older", "data-value=\"17\"")
        .contains("Paid by the guarantor, borne by the merchant", "€89.60")
        .contains("Paid and borne by the marketplace")
        .contains("acme, default", "€30.00", "€44.80", "data-value=\"5960\"")
        .contains("acme, 99 % kept", "DHL, 33 % kept")
        .doesNotContain("<script>", " style=\"");
    verify(exposure, times(1)).largest(any(), anyInt());
  }

  @Test
  void saysWhatThereIsNothingOf() {
    assertThat(mvc.get().uri("/overview").with(staff(DeskRole.ANALYST)))
        .hasStatusOk()
        .bodyText()
        .contains("Nothing has been paid back yet.", "No order is covered now.")
        .contains("None is over yet.");
  }

  @ParameterizedTest
  @EnumSource(names = {"AGENT", "GUARANTOR", "PRIVACY"})
  void isForSupervisorsAndAnalysts(DeskRole role) {
    assertThat(mvc.get().uri("/overview").with(staff(role))).hasStatus(403);
  }
}
