package org.redress.engine.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryTests {

  private final OutboxMessage message =
      new OutboxMessage(1, new UUID(0, 1), new UUID(0, 2), "OrderShipped", null, null, "{}", 0);
  private final OutboxMessage completion =
      new OutboxMessage(2, new UUID(0, 3), new UUID(0, 2), "Task_ReviewClaim", 77L, null, "{}", 0);
  private final OutboxMessage trial =
      new OutboxMessage(
          3, new UUID(0, 4), new UUID(0, 2), "Task_WeighProofAndRule", 78L, 5, "{}", 0);

  @Test
  void isTakenWhenTheBrokerSaysSo() {
    assertThat(Delivery.of(message, null)).isEqualTo(new Delivery.Taken(message));
  }

  @Test
  void isTakenWhenTheBrokerHasItAlready() {
    assertThat(delivery(Status.Code.ALREADY_EXISTS)).isEqualTo(new Delivery.Taken(message));
  }

  @Test
  void isTakenWhenTheJobToBeCompletedIsGone() {
    assertThat(Delivery.of(completion, error(Status.Code.NOT_FOUND)))
        .isEqualTo(new Delivery.Taken(completion));
    assertThat(delivery(Status.Code.NOT_FOUND)).isInstanceOf(Delivery.Refused.class);
  }

  @Test
  void isTakenWhenTheJobToBeTriedAgainIsGoneOrHandedOutAnyway() {
    assertThat(Delivery.of(trial, error(Status.Code.NOT_FOUND)))
        .isEqualTo(new Delivery.Taken(trial));
    assertThat(Delivery.of(trial, error(Status.Code.FAILED_PRECONDITION)))
        .isEqualTo(new Delivery.Taken(trial));
    assertThat(Delivery.of(completion, error(Status.Code.FAILED_PRECONDITION)))
        .isInstanceOf(Delivery.Refused.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.Code.class,
      names = {"UNAVAILABLE", "RESOURCE_EXHAUSTED", "DEADLINE_EXCEEDED", "CANCELLED"})
  void holdsAllWhileTheBrokerIsAwayOrOverloaded(Status.Code code) {
    assertThat(delivery(code)).isInstanceOf(Delivery.Held.class);
  }

  @Test
  void isRefusedForWhatLiesInTheMessage() {
    assertThat(delivery(Status.Code.INVALID_ARGUMENT)).isInstanceOf(Delivery.Refused.class);
  }

  private Delivery delivery(Status.Code code) {
    return Delivery.of(message, error(code));
  }

  private static Throwable error(Status.Code code) {
    return new IllegalStateException(code.toStatus().asRuntimeException());
  }
}
