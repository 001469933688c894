package org.redress.marketplace.callbacks;

import java.util.Locale;
import org.redress.guarantee.ActOfOperator;
import org.redress.guarantee.ActsOfOperator;
import org.redress.shared.SystemClock;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Passes on to a guarantor's callbacks what the operator's commands did to it. They run beside the
 * application, so it looks for what they left.
 */
@Component
class TellingActsOfOperator {

  private static final int AT_ONCE = 32;

  private final ActsOfOperator acts;
  private final Callbacks callbacks;
  private final CallbackBody bodies;
  private final SystemClock clock;
  private final Tenancy tenancy;

  TellingActsOfOperator(
      ActsOfOperator acts,
      Callbacks callbacks,
      CallbackBody bodies,
      SystemClock clock,
      Tenancy tenancy) {
    this.acts = acts;
    this.callbacks = callbacks;
    this.bodies = bodies;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  void passOn() {
    acts.untold(AT_ONCE).forEach(act -> tenancy.run(act.marketplace(), () -> passOn(act)));
  }

  private void passOn(ActOfOperator act) {
    if (acts.told(act, clock.now()) && callbacks.areHeard(act.marketplace(), act.guarantor())) {
      var type = "guarantor." + act.what().name().toLowerCase(Locale.ROOT);
      var body = CallbackBody.text(type, act.at(), bodies.of(act));
      callbacks.add(act.marketplace(), act.guarantor(), type, body);
    }
  }
}
