package org.redress.engine.process;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redress.engine.process.Decided.OnClaim;
import org.redress.engine.process.Decided.OnEscalation;
import org.redress.engine.process.Decided.OnPromise;
import org.redress.engine.process.Decided.OnRecovery;
import org.redress.engine.process.Decided.OnRefund;
import org.redress.engine.process.NonDeliveryClaimVariables.ClaimVariable;
import org.redress.engine.process.OrderGuaranteeVariables.WatchVariable;
import org.redress.engine.process.RecoveryVariables.RecoveryVariable;
import org.redress.engine.process.RefundVariables.RefundVariable;
import org.redress.engine.time.BrokerTime;
import org.redress.guarantee.RecoveryStep;
import org.redress.orders.Watch;
import org.redress.refunds.RefundStep;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts what was decided into the words and the time of the broker, as JSON. */
@Component
public class WritingVariables {

  private final BrokerTime time;
  private final JsonMapper json;

  WritingVariables(BrokerTime time, JsonMapper json) {
    this.time = time;
    this.json = json;
  }

  public String begin(Subject order, long seq, Watch watch) {
    return json.writeValueAsString(
        OrderGuaranteeVariables.begin(order.marketplace(), order.order(), watch(seq, watch)));
  }

  public String begin(Subject claim) {
    return json.writeValueAsString(NonDeliveryClaimVariables.begin(claim));
  }

  public String begin(Subject refund, RefundStep step) {
    return json.writeValueAsString(RefundVariables.begin(refund, refund(step)));
  }

  public String begin(Subject recovery, RecoveryStep step) {
    return json.writeValueAsString(RecoveryVariables.begin(recovery, recovery(step)));
  }

  /** {@code seq} is that of the step with which it was decided. */
  public String tell(long seq, Decided decided) {
    return json.writeValueAsString(
        switch (decided) {
          case OnPromise(var watch) -> OrderGuaranteeVariables.tell(watch(seq, watch));
          case OnClaim claim -> NonDeliveryClaimVariables.tell(claim(claim));
          case OnEscalation(var claim) -> GuarantorVariables.tell(claim(claim));
          case OnRecovery(var step) -> RecoveryVariables.tell(recovery(step));
          case OnRefund(var step) -> RefundVariables.tell(refund(step));
        });
  }

  /** Whether a process that carries this would wait for just the same again. */
  public boolean same(Carried held, Decided decided) {
    return switch (decided) {
      case OnPromise(var watch) -> {
        var waits = held.watch();
        yield waits != null && waits.equals(watch(waits.seq(), watch));
      }
      case OnClaim claim -> Objects.equals(held.claim(), claim(claim));
      case OnEscalation(var claim) -> Objects.equals(held.claim(), claim(claim));
      case OnRecovery(var step) -> Objects.equals(held.recovery(), recovery(step));
      case OnRefund(var step) -> Objects.equals(held.refund(), refund(step));
    };
  }

  private ClaimVariable claim(OnClaim decided) {
    var step = decided.step();
    return new ClaimVariable(
        step.next(), time.of(step.until()), step.refundId(), called(decided.refund()));
  }

  private @Nullable RefundVariable called(@Nullable RefundStep step) {
    return step == null ? null : refund(step);
  }

  private RecoveryVariable recovery(RecoveryStep step) {
    return new RecoveryVariable(step.next(), time.of(step.until()));
  }

  private RefundVariable refund(RefundStep step) {
    return new RefundVariable(step.next(), time.of(step.until()));
  }

  private WatchVariable watch(long seq, Watch watch) {
    return new WatchVariable(
        seq,
        time.of(watch.riskAt()),
        time.of(watch.answerBy()),
        time.of(watch.promiseEndsAt()),
        time.of(watch.guaranteeUntil()),
        watch.over());
  }
}
