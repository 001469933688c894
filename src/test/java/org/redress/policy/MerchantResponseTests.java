package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerchantResponseTests {

  private static final AskedTable TABLE = AskedTable.delivered("MerchantResponse");

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
          merchant  | parcel          | asked | business days
          ACTIVE    | NOT_SHIPPED     | true  | 3
          ACTIVE    | UNDER_WAY       | true  | 3
          ACTIVE    | AWAITING_PICKUP | true  | 3
          ACTIVE    | NOT_COLLECTED   | true  | 3
          ACTIVE    | REFUSED         | true  | 3
          ACTIVE    | DELIVERED       | true  | 3
          ACTIVE    | CONTRADICTED    | true  | 3
          ACTIVE    | LOST            | false | 0
          ACTIVE    | RETURNED        | false | 0
          ACTIVE    | CANCELLED       | false | 0
          SUSPENDED | UNDER_WAY       | true  | 2
          SUSPENDED | DELIVERED       | true  | 2
          SUSPENDED | LOST            | false | 0
          INSOLVENT | NOT_SHIPPED     | false | 0
          INSOLVENT | DELIVERED       | false | 0
          INSOLVENT | LOST            | false | 0
          """)
  void saysHowLongTheMerchantHas(String merchant, ParcelState parcel, boolean asked, int days) {
    assertThat(TABLE.answer(new MerchantResponse.Asked(merchant, parcel)))
        .isEqualTo(new MerchantResponse(asked, days));
  }
}
