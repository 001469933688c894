package org.broken.architecture.orders;

import java.util.concurrent.ThreadLocalRandom;
import org.redress.house.Breaks;
import org.redress.house.HouseRule;

@Breaks(HouseRule.NOBODY_WHO_DECIDES_THROWS_DICE)
public class RollsDice {

  boolean covered() {
    return ThreadLocalRandom.current().nextBoolean();
  }
}
