package org.broken.architecture.casefile;

import org.redress.house.Breaks;
import org.redress.house.HouseRule;
import org.springframework.transaction.event.TransactionalEventListener;

@Breaks(HouseRule.LISTENERS_ARE_SYNCHRONOUS)
public class ListensLater {

  @TransactionalEventListener
  void on(Object event) {
    throw new IllegalStateException("nobody sends " + event);
  }
}
