package org.broken.architecture.orders;

import java.time.Instant;
import java.util.function.Supplier;
import org.redress.house.Breaks;
import org.redress.house.HouseRule;

@Breaks(HouseRule.TIME_COMES_FROM_A_CLOCK)
public class HandsOnTheWall {

  Supplier<Instant> clock() {
    return Instant::now;
  }
}
