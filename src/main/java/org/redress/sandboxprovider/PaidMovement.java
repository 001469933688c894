package org.redress.sandboxprovider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that the provider has really paid. {@code reference} is ours, ids are as they were told to
 * the provider; {@code amount} in minor units of {@code currency}, {@code at} business time.
 */
public record PaidMovement(
    long sequence,
    String reference,
    @Nullable String caseId,
    String orderId,
    String paymentReference,
    String kind,
    long amount,
    String currency,
    String status,
    Instant at) {}
