package org.redress.engine.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way; the broker refuses a second one of the same {@code id}. With a {@code
 * jobKey} it completes that job instead, or with {@code retries} has it tried again so often.
 * {@code variables} is JSON.
 */
record OutboxMessage(
    long seq,
    UUID id,
    UUID subjectId,
    String message,
    @Nullable Long jobKey,
    @Nullable Integer retries,
    String variables,
    int attempts) {}
