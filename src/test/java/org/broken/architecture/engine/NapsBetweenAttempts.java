package org.broken.architecture.engine;

import java.util.concurrent.TimeUnit;
import org.redress.house.Breaks;
import org.redress.house.HouseRule;

@Breaks(HouseRule.NOBODY_SLEEPS)
public class NapsBetweenAttempts {

  void attempt() throws InterruptedException {
    TimeUnit.SECONDS.sleep(1);
  }
}
