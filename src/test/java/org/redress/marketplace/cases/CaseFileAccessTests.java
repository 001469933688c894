package org.redress.marketplace.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.access.KeyHolder;
import org.redress.access.KeyHolder.Role;
import org.redress.claims.DecidedBy;
import org.redress.claims.Outcome;
import org.redress.desk.ACase;
import org.redress.desk.AnOrder;
import org.redress.evidence.Visibility;
import org.redress.shared.MarketplaceId;

class CaseFileAccessTests {

  @Test
  void givesTheMarketplaceAllItsCasesAsThePartiesMaySeeThem() {
    assertThat(CaseFileAccess.mayHave(holder(Role.MARKETPLACE), aCase().view())).isTrue();
    assertThat(CaseFileAccess.scopeOf(holder(Role.MARKETPLACE))).isEqualTo(Visibility.ALL_PARTIES);
  }

  @Test
  void givesTheGuarantorOnlyWhatCameToIt() {
    assertThat(CaseFileAccess.mayHave(holder(Role.GUARANTOR), aCase().view())).isFalse();
    assertThat(CaseFileAccess.mayHave(holder(Role.GUARANTOR), aCase().escalated().view()))
        .isTrue();
    assertThat(
            CaseFileAccess.mayHave(
                holder(Role.GUARANTOR), aCase().closed(Outcome.DENIED, DecidedBy.GUARANTOR).view()))
        .isTrue();
    assertThat(CaseFileAccess.scopeOf(holder(Role.GUARANTOR)))
        .isEqualTo(Visibility.STAFF_AND_GUARANTOR);
  }

  private static ACase aCase() {
    return ACase.about(AnOrder.called("M-1").view());
  }

  private static KeyHolder holder(Role role) {
    return new KeyHolder(new MarketplaceId(new UUID(1, 1)), role, "some");
  }
}
