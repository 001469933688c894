package org.redress.sandboxprovider;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What the provider answers; {@code status} is succeeded, pending or failed. */
record MovementStatus(
    String id, String status, @JsonProperty("failure_reason") @Nullable String failureReason) {}
