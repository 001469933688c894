package org.broken.architecture.orders;

import java.util.UUID;
import org.redress.house.Breaks;
import org.redress.house.HouseRule;

@Breaks(HouseRule.IDS_COME_FROM_ONE_SOURCE)
public record NumbersItself(UUID id) {

  NumbersItself() {
    this(UUID.randomUUID());
  }
}
