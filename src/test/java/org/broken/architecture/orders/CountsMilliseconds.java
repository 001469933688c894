package org.broken.architecture.orders;

import org.redress.house.Breaks;
import org.redress.house.HouseRule;

@Breaks(HouseRule.TIME_COMES_FROM_A_CLOCK)
public class CountsMilliseconds {

  long now() {
    return System.currentTimeMillis();
  }
}
