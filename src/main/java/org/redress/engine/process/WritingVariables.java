package org.redress.engine.process;

import org.redress.engine.process.OrderGuaranteeVariables.WatchVariable;
import org.redress.engine.time.BrokerTime;
import org.redress.orders.Watch;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a watch into the words and the time of the broker, as JSON. */
@Component
public class WritingVariables {

  private final BrokerTime time;
  private final JsonMapper json;

  WritingVariables(BrokerTime time, JsonMapper json) {
    this.time = time;
    this.json = json;
  }

  public String begin(MarketplaceId marketplace, OrderId order, long seq, Watch watch) {
    return json.writeValueAsString(
        OrderGuaranteeVariables.begin(marketplace, order, variable(seq, watch)));
  }

  public String tell(long seq, Watch watch) {
    return json.writeValueAsString(OrderGuaranteeVariables.tell(variable(seq, watch)));
  }

  /** Whether a process that waits for {@code held} would wait for just the same again. */
  public boolean same(WatchVariable held, Watch watch) {
    return variable(held.seq(), watch).equals(held);
  }

  private WatchVariable variable(long seq, Watch watch) {
    return new WatchVariable(
        seq,
        time.of(watch.riskAt()),
        time.of(watch.answerBy()),
        time.of(watch.promiseEndsAt()),
        time.of(watch.guaranteeUntil()),
        watch.over());
  }
}
