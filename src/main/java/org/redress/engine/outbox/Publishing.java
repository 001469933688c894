package org.redress.engine.outbox;

import io.camunda.zeebe.client.api.command.FinalCommandStep;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.redress.engine.broker.BrokerConnection;
import org.springframework.stereotype.Component;

/**
 * Publishes messages to the broker, completes jobs of user tasks, and gives stuck ones back to be
 * handed out again; many at a time.
 */
@Component
class Publishing {

  // never needed for being right: the row decides, the outbox sends again
  private static final Duration TIME_TO_LIVE = Duration.ofHours(1);

  private final BrokerConnection connection;

  Publishing(BrokerConnection connection) {
    this.connection = connection;
  }

  /** Sends all at once and answers when what came of each is known. */
  List<Delivery> publish(List<OutboxMessage> messages) {
    return messages.stream().map(this::send).toList().stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private CompletableFuture<Delivery> send(OutboxMessage message) {
    return command(message)
        .send()
        .handle((taken, error) -> Delivery.of(message, error))
        .toCompletableFuture();
  }

  private FinalCommandStep<?> command(OutboxMessage message) {
    var jobKey = message.jobKey();
    if (jobKey == null) {
      return publish(message);
    }
    var retries = message.retries();
    return retries == null
        ? connection.client().newCompleteCommand(jobKey).variables(message.variables())
        : connection.client().newFailCommand(jobKey).retries(retries);
  }

  private FinalCommandStep<?> publish(OutboxMessage message) {
    return connection
        .client()
        .newPublishMessageCommand()
        .messageName(message.message())
        .correlationKey(message.subjectId().toString())
        .messageId(message.id().toString())
        .timeToLive(TIME_TO_LIVE)
        .variables(message.variables());
  }
}
