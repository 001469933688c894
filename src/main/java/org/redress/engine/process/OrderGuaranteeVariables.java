package org.redress.engine.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/**
 * What the process carries: {@code watch} is what it waits for, {@code news} is taken instead if it
 * is newer.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderGuaranteeVariables(
    @Nullable UUID marketplaceId,
    @Nullable UUID orderId,
    @Nullable WatchVariable watch,
    @Nullable WatchVariable news) {

  public static final String PROCESS = "OrderGuaranteeProcess";

  /** The broker's instants; of two the one with the higher {@code seq} was decided later. */
  public record WatchVariable(
      long seq,
      Instant riskAt,
      Instant answerBy,
      Instant promiseEndsAt,
      Instant guaranteeUntil,
      boolean over) {}

  static OrderGuaranteeVariables begin(
      MarketplaceId marketplace, OrderId order, WatchVariable watch) {
    return new OrderGuaranteeVariables(marketplace.value(), order.value(), watch, null);
  }

  static OrderGuaranteeVariables tell(WatchVariable news) {
    return new OrderGuaranteeVariables(null, null, null, news);
  }
}
