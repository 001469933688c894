package org.broken.architecture.orders;

import java.util.concurrent.TimeUnit;
import org.redress.house.Breaks;
import org.redress.house.HouseRule;

@Breaks(HouseRule.NOBODY_SLEEPS_OUTSIDE_THE_ENGINE)
public class NapsBetweenAttempts {

  void attempt() throws InterruptedException {
    TimeUnit.SECONDS.sleep(1);
  }
}
