package org.redress.claims;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.redress.orders.ReportEvent.Quantity;

/**
 * What was claimed, as it was opened; never changes. {@code claimed} is in minor units; {@code
 * person}: the table wants a person to decide.
 */
@Embeddable
public record Opened(
    UUID orderId,
    @Enumerated(EnumType.STRING) KindId kind,
    @JdbcTypeCode(SqlTypes.JSON) List<Quantity> lines,
    String statement,
    @Nullable String desiredRemedy,
    Instant openedAt,
    String merchantReference,
    String customerReference,
    String currency,
    int edition,
    long claimed,
    boolean person) {

  /** What people call the claim, within the installation. */
  static String reference(long number) {
    return "C-%06d".formatted(number);
  }
}
