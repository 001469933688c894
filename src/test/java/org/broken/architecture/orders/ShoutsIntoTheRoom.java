package org.broken.architecture.orders;

import org.redress.house.Breaks;
import org.redress.house.HouseRule;

@Breaks(HouseRule.THE_CONSOLE_BELONGS_TO_LOCAL)
public class ShoutsIntoTheRoom {

  void shout() {
    System.out.println("late");
  }
}
