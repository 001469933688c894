package org.broken.architecture.orders;

import org.redress.house.Breaks;
import org.redress.house.HouseRule;
import org.springframework.beans.factory.annotation.Autowired;

@Breaks(HouseRule.DEPENDENCIES_COME_THROUGH_THE_CONSTRUCTOR)
public class FilledInLater {

  @Autowired private Runnable something;

  void run() {
    something.run();
  }
}
