package org.redress.refunds;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.json.JsonMapper;

/** The provider over HTTP, with a process that dies where a test says so, or without a provider. */
class CrashingProviders extends Providers {

  /** Where the process dies, once. */
  enum Crash {
    BEFORE_THE_CALL,
    AFTER_THE_CALL
  }

  private final AtomicReference<Crash> next = new AtomicReference<>();
  private volatile boolean missing;

  CrashingProviders(ObjectProvider<ProviderAccess> sandbox, JsonMapper json) {
    super(sandbox, json, "", "");
  }

  void crash(Crash crash) {
    next.set(crash);
  }

  void mend() {
    next.set(null);
    missing = false;
  }

  void remove() {
    missing = true;
  }

  @Override
  Optional<PaymentProvider> provider() {
    return missing ? Optional.empty() : super.provider().map(Crashing::new);
  }

  static final class Died extends RuntimeException {

    private static final long serialVersionUID = 1;
  }

  private final class Crashing implements PaymentProvider {

    private final PaymentProvider real;

    Crashing(PaymentProvider real) {
      this.real = real;
    }

    @Override
    public Answer move(MoneyMovement movement) {
      var crash = next.getAndSet(null);
      if (crash == Crash.BEFORE_THE_CALL) {
        throw new Died();
      }
      var answer = real.move(movement);
      if (crash == Crash.AFTER_THE_CALL) {
        throw new Died();
      }
      return answer;
    }

    @Override
    public Answer find(String reference) {
      return real.find(reference);
    }
  }
}
