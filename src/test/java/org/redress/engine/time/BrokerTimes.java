package org.redress.engine.time;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Mappings to the broker's time for tests. */
public final class BrokerTimes {

  private BrokerTimes() {}

  /** As outside a sandbox. */
  public static BrokerTime notMoved() {
    return new BrokerTime(new StaticListableBeanFactory().getBeanProvider(SandboxClock.class));
  }

  /** As in this sandbox. */
  public static BrokerTime of(SandboxClock clock) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("clock", clock);
    return new BrokerTime(beans.getBeanProvider(SandboxClock.class));
  }
}
