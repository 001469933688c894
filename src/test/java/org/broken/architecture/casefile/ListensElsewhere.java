package org.broken.architecture.casefile;

import org.redress.house.Breaks;
import org.redress.house.HouseRule;
import org.springframework.scheduling.annotation.Async;

@Breaks(HouseRule.LISTENERS_ARE_SYNCHRONOUS)
public class ListensElsewhere {

  @Async
  void on(Object event) {
    throw new IllegalStateException("nobody sends " + event);
  }
}
