package org.redress.engine.outbox;

import java.util.UUID;

/**
 * A message on its way; the broker refuses a second one of the same {@code id}. {@code variables}
 * is JSON.
 */
record OutboxMessage(
    long seq, UUID id, UUID subjectId, String message, String variables, int attempts) {}
