package org.redress.marketplace.callbacks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/**
 * Something that a guarantor is told, on its way for the {@code attempt}th time; the same id and
 * {@code body} each time. Instants are machine time.
 */
record Callback(
    MarketplaceId marketplace,
    UUID id,
    String guarantor,
    @Nullable OrderId order,
    @Nullable CaseId caseId,
    String type,
    String body,
    int attempt,
    Instant giveUpAt,
    Endpoint to) {

  record Endpoint(String url, String secret) {

    @Override
    public String toString() {
      return url;
    }
  }

  /** Each time that it is given up on may come to a person once. */
  String taskKey() {
    return taskKey(id, giveUpAt);
  }

  static String taskKey(UUID id, Instant giveUpAt) {
    return "callback:%s:%s".formatted(id, giveUpAt);
  }
}
