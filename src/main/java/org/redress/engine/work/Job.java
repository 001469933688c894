package org.redress.engine.work;

import io.camunda.zeebe.client.api.response.ActivatedJob;
import java.util.List;
import org.redress.engine.process.OrderGuaranteeVariables;
import org.redress.engine.process.OrderGuaranteeVariables.WatchVariable;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import tools.jackson.databind.json.JsonMapper;

/** A job in the words of the domain. {@code watch} is what the process waited for when it asked. */
record Job(
    long key,
    String type,
    String elementId,
    int retries,
    MarketplaceId marketplace,
    OrderId order,
    WatchVariable watch) {

  static final List<String> VARIABLES = List.of("marketplaceId", "orderId", "watch");

  static Job of(ActivatedJob job, JsonMapper json) {
    var variables = json.readValue(job.getVariables(), OrderGuaranteeVariables.class);
    return new Job(
        job.getKey(),
        job.getType(),
        job.getElementId(),
        job.getRetries(),
        new MarketplaceId(given(variables.marketplaceId(), "marketplaceId")),
        new OrderId(given(variables.orderId(), "orderId")),
        given(variables.watch(), "watch"));
  }

  private static <T> T given(@org.jspecify.annotations.Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("the process lacks the variable " + name);
    }
    return value;
  }
}
