package org.broken.architecture.orders;

import java.time.LocalDate;
import org.redress.house.Breaks;
import org.redress.house.HouseRule;

@Breaks(HouseRule.TIME_COMES_FROM_A_CLOCK)
public class LooksAtTheWall {

  LocalDate today() {
    return LocalDate.now();
  }
}
