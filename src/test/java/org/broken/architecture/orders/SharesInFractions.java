package org.broken.architecture.orders;

import org.redress.house.Breaks;
import org.redress.house.HouseRule;

@Breaks(HouseRule.MONEY_IS_COUNTED_IN_WHOLE_UNITS)
public class SharesInFractions {

  long share(long total, float part) {
    return (long) (total * part);
  }
}
