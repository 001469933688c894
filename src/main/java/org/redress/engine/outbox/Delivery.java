package org.redress.engine.outbox;

import io.grpc.Status;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of sending a message. */
sealed interface Delivery {

  record Taken(OutboxMessage message) implements Delivery {}

  /** This message was refused; others may pass. */
  record Refused(OutboxMessage message, String reason) implements Delivery {}

  /** The broker is away or has too much to do: nothing passes for now. */
  record Held(String reason) implements Delivery {}

  Set<Status.Code> HOLDING =
      Set.of(
          Status.Code.UNAVAILABLE,
          Status.Code.RESOURCE_EXHAUSTED,
          Status.Code.DEADLINE_EXCEEDED,
          Status.Code.CANCELLED);

  static Delivery of(OutboxMessage message, @Nullable Throwable error) {
    if (error == null) {
      return new Taken(message);
    }
    var status = Status.fromThrowable(error);
    if (alreadyDone(message).contains(status.getCode())) {
      return new Taken(message);
    }
    return HOLDING.contains(status.getCode())
        ? new Held(status.toString())
        : new Refused(message, status.toString());
  }

  /**
   * A job that is gone was completed before, or interrupted; one that nobody holds is handed out
   * anyway.
   */
  private static Set<Status.Code> alreadyDone(OutboxMessage message) {
    if (message.jobKey() == null) {
      return Set.of(Status.Code.ALREADY_EXISTS);
    }
    return message.retries() == null
        ? Set.of(Status.Code.NOT_FOUND)
        : Set.of(Status.Code.NOT_FOUND, Status.Code.FAILED_PRECONDITION);
  }
}
