package org.redress.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.refunds.CrashingProviders.Crash;
import org.redress.refunds.CrashingProviders.Died;
import org.redress.refunds.RefundStep.Next;
import org.redress.refunds.RefundView.State;
import org.redress.sandboxprovider.NextAnswer;

/** Whatever crashes and whoever comes twice: the provider's own record says that it paid once. */
class CrashedRefundsModuleTests extends RefundsAtAProvider {

  @Test
  void sendsAfterACrashBeforeTheCall() {
    var refund = requested();
    die(refund, Crash.BEFORE_THE_CALL);
    assertThat(view(refund).state()).isEqualTo(State.SENT);
    assertThat(paid()).isEmpty();
    later(Duration.ofDays(2));
    assertThat(driving.send(market, refund).next()).isEqualTo(Next.LOOK_UP);
    assertThat(view(refund).state()).isEqualTo(State.CONFIRMED);
    assertThat(paid()).hasSize(1);
  }

  @Test
  void doesNotSendAgainAfterACrashBehindTheCall() {
    var refund = requested();
    die(refund, Crash.AFTER_THE_CALL);
    assertThat(view(refund).state()).isEqualTo(State.SENT);
    assertThat(balances()).isEmpty();
    later(Duration.ofDays(2));
    driving.send(market, refund);
    assertThat(view(refund).state()).isEqualTo(State.CONFIRMED);
    assertThat(view(refund).attempts()).isEqualTo(1);
    assertThat(paid()).hasSize(1);
    assertThat(balances()).containsEntry("provider:sandbox:clearing", -4480L);
  }

  @Test
  void keepsTimeFromMovingOnUntilTheAnswerIsKept() {
    var before = book.dueAt(clock.now());
    var refund = requested();
    assertThat(book.dueAt(clock.now())).isEqualTo(before + 1);
    die(refund, Crash.AFTER_THE_CALL);
    assertThat(book.dueAt(clock.now())).isEqualTo(before + 1);
    driving.send(market, refund);
    assertThat(book.dueAt(clock.now())).isEqualTo(before);
  }

  @Test
  void findsOutByItselfWhatACrashLeftBehind() {
    var refund = requested();
    die(refund, Crash.AFTER_THE_CALL);
    lookedUp(refund, driving.current(market, refund));
    assertThat(view(refund).state()).isEqualTo(State.CONFIRMED);
    assertThat(paid()).hasSize(1);
  }

  @Test
  void paysOnceForManyWhoSendAtTheSameTime() throws Exception {
    var refund = requested();
    together(8, () -> driving.send(market, refund));
    assertThat(view(refund).state()).isEqualTo(State.CONFIRMED);
    assertThat(paid()).hasSize(1);
    assertThat(balances()).containsEntry("provider:sandbox:clearing", -4480L);
    assertThat(heard.names()).containsOnlyOnce("RefundConfirmed");
  }

  @Test
  void requestsOnceForManyWhoAskAtTheSameTime() throws Exception {
    var order = paidBy(PaymentMethod.CARD, "M-1");
    var answers =
        together(6, () -> made(requesting.request(market, asked("same", order, CASE), AGENT)).id());
    assertThat(answers).hasSize(6).containsOnly(answers.getFirst());
    assertThat(refunds.ofOrder(market, order)).hasSize(1);
    assertThat(heard.names()).containsExactly("RefundRequested");
  }

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void paysOnceWhateverHappensInWhateverOrder(int seed) throws Exception {
    var chance = new Random(seed);
    var refund = requested();
    for (var act = 0; act < 12; act++) {
      happen(chance, refund);
    }
    providers.mend();
    // the job comes again when the provider has forgotten every idempotency key
    later(Duration.ofDays(2));
    driving.send(market, refund);
    bringToAnEnd(refund);
    assertThat(view(refund).state()).isEqualTo(State.CONFIRMED);
    assertThat(paid()).hasSize(1);
    assertThat(balances()).containsEntry("provider:sandbox:clearing", -4480L);
    assertThat(orderMoney(view(refund).order()).settled()).isEqualTo(4480);
  }

  private void happen(Random chance, RefundId refund) throws Exception {
    switch (chance.nextInt(8)) {
      case 0 -> tell(NextAnswer.values()[chance.nextInt(NextAnswer.values().length)]);
      case 1 -> providers.crash(Crash.values()[chance.nextInt(2)]);
      case 2 -> later(Duration.ofMinutes(chance.nextInt(3 * 24 * 60)));
      case 3 -> together(3, () -> quietly(() -> driving.send(market, refund)));
      case 4 -> together(2, () -> quietly(() -> driving.lookUp(market, refund)));
      case 5 -> troubles.retry(market, refund, AGENT);
      case 6 -> quietly(() -> driving.lookUp(market, refund));
      default -> quietly(() -> driving.send(market, refund));
    }
  }

  /** As its process does, when nothing happens to it any more. */
  private void bringToAnEnd(RefundId refund) {
    var step = driving.current(market, refund);
    for (var round = 0; step.next() != Next.DONE; round++) {
      assertThat(round).isLessThan(20);
      step =
          switch (step.next()) {
            case SEND -> driving.send(market, refund);
            case LOOK_UP -> lookedUp(refund, step);
            case PERSON ->
                ((RefundTroubles.Act.Done) troubles.retry(market, refund, AGENT)).refund().step();
            default -> throw new IllegalStateException(step.toString());
          };
    }
  }

  private void die(RefundId refund, Crash crash) {
    providers.crash(crash);
    assertThatThrownBy(() -> driving.send(market, refund)).isInstanceOf(Died.class);
  }

  private static RefundStep quietly(Callable<RefundStep> act) {
    try {
      return act.call();
    } catch (Died e) {
      return new RefundStep(Next.PERSON, Instant.EPOCH);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> List<T> together(int times, Callable<T> act) throws Exception {
    try (var threads = Executors.newFixedThreadPool(times)) {
      var futures = threads.invokeAll(IntStream.range(0, times).mapToObj(n -> act).toList());
      var answers = new ArrayList<T>();
      for (var future : futures) {
        answers.add(future.get());
      }
      return answers;
    }
  }
}
