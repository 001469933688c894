package org.redress.refunds;

import java.util.Optional;
import java.util.function.Function;
import org.redress.orders.CommittingMoney;
import org.redress.refunds.PaymentProvider.Answer;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.refunds.RefundView.State;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Moves the money: what is intended is committed, then carried out, then its result is committed.
 * Two commits, the provider is called between them. Whatever may be sent is asked for anew within
 * the commit before.
 */
@Component
class MovingRefunds implements DrivingRefunds {

  private final RefundRows rows;
  private final HoldingRefunds holding;
  private final AskingAnew asking;
  private final CommittingMoney money;
  private final Providers providers;
  private final RefundOutcomes outcomes;
  private final StoppedRefunds stopped;
  private final BusinessClock clock;
  private final Tenancy tenancy;

  MovingRefunds(
      RefundRows rows,
      HoldingRefunds holding,
      AskingAnew asking,
      CommittingMoney money,
      Providers providers,
      RefundOutcomes outcomes,
      StoppedRefunds stopped,
      BusinessClock clock,
      Tenancy tenancy) {
    this.rows = rows;
    this.holding = holding;
    this.asking = asking;
    this.money = money;
    this.providers = providers;
    this.outcomes = outcomes;
    this.stopped = stopped;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  /** What is to be done outside; nothing where the refund only says where it stands. */
  private sealed interface Intent {

    record Stay(RefundStep step) implements Intent {}

    record Send(MoneyMovement movement) implements Intent {}

    /** {@code again}: what the provider does not have may be sent again. */
    record Ask(MoneyMovement movement, boolean again) implements Intent {}
  }

  @Override
  public RefundStep send(MarketplaceId marketplace, RefundId refund) {
    return carryOut(
        marketplace,
        refund,
        holding::hold,
        it -> it.is(State.REQUESTED) && it.trouble() == null ? begin(it) : askIfSent(it));
  }

  @Override
  public RefundStep lookUp(MarketplaceId marketplace, RefundId refund) {
    return carryOut(marketplace, refund, this::find, this::askIfDue);
  }

  @Override
  public RefundStep missDestination(MarketplaceId marketplace, RefundId refund) {
    return tenancy.in(
        marketplace,
        () -> {
          var found = holding.hold(marketplace, refund).orElseThrow();
          var now = clock.now();
          if (found.is(State.AWAITING_DESTINATION) && found.due(now)) {
            stop(found, Why.NO_DESTINATION);
          }
          return found.step();
        });
  }

  @Override
  public RefundStep current(MarketplaceId marketplace, RefundId refund) {
    return tenancy.in(marketplace, () -> find(marketplace, refund).orElseThrow().step());
  }

  private RefundStep carryOut(
      MarketplaceId marketplace,
      RefundId refund,
      Finding finding,
      Function<Refund, Intent> intention) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a provider is not called within a transaction");
    }
    return follow(
        marketplace,
        refund,
        tenancy.in(
            marketplace, () -> intention.apply(finding.find(marketplace, refund).orElseThrow())));
  }

  private RefundStep follow(MarketplaceId marketplace, RefundId refund, Intent intent) {
    return switch (intent) {
      case Intent.Stay(var step) -> step;
      case Intent.Send(var movement) ->
          keep(marketplace, refund, movement, call(provider -> provider.move(movement)));
      case Intent.Ask(var movement, var again) -> {
        var answer = call(provider -> provider.find(movement.reference()));
        yield again && answer instanceof Answer.Unheard
            ? sendAgain(marketplace, refund, movement)
            : keep(marketplace, refund, movement, answer);
      }
    };
  }

  /** Time has passed since it was sent: what is owed is committed anew before it is again. */
  private RefundStep sendAgain(MarketplaceId marketplace, RefundId id, MoneyMovement unheard) {
    var intent =
        tenancy.in(
            marketplace,
            () -> {
              var refund = holding.hold(marketplace, id).orElseThrow();
              return isAbout(refund, unheard) && refund.is(State.SENT, State.UNKNOWN)
                  ? again(refund)
                  : new Intent.Stay(refund.step());
            });
    return follow(marketplace, id, intent);
  }

  private Intent again(Refund refund) {
    var now = clock.now();
    var waits = asking.whyItWaits(refund);
    if (waits != null) {
      refund.hold(waits);
      stopped.bringToPerson(refund, now);
      return new Intent.Stay(refund.step());
    }
    if (reportedPaid(refund)) {
      refund.stopUnsent(Why.REPORTED_PAID);
      stopped.bringToPerson(refund, now);
      return new Intent.Stay(refund.step());
    }
    if (asking.anew(refund, now) != AskingAnew.Stands.PAYABLE) {
      return new Intent.Stay(refund.step());
    }
    refund.noteSentAgain();
    return new Intent.Send(refund.movement());
  }

  /** Somebody says that it was paid under a reference of ours: a person finds out before it is. */
  private boolean reportedPaid(Refund refund) {
    var asked = refund.asked();
    return money.reportedPaid(refund.marketplace(), asked.order(), asked.businessKey());
  }

  /** What is reported under the reference of this round is this refund. */
  private void know(Refund refund) {
    money.knownAs(refund.marketplace(), refund.asked().businessKey(), refund.reference());
  }

  private Optional<Refund> find(MarketplaceId marketplace, RefundId refund) {
    return rows.find(marketplace.value(), refund.value());
  }

  @FunctionalInterface
  private interface Finding {

    Optional<Refund> find(MarketplaceId marketplace, RefundId refund);
  }

  private Intent begin(Refund refund) {
    if (providers.provider().isEmpty()) {
      return stop(refund, Why.NO_PROVIDER);
    }
    if (reportedPaid(refund)) {
      return stop(refund, Why.REPORTED_PAID);
    }
    var now = clock.now();
    return switch (asking.anew(refund, now)) {
      case ON_HOLD -> stop(refund, Why.ON_HOLD);
      case UNPAID -> stop(refund, Why.UNPAID);
      case SETTLED_ELSEWHERE -> new Intent.Stay(refund.step());
      case PAYABLE -> {
        know(refund);
        refund.send(now);
        yield new Intent.Send(refund.movement());
      }
    };
  }

  /** Whoever sends a second time does not know what became of the first one. */
  private Intent askIfSent(Refund refund) {
    return refund.is(State.SENT, State.UNKNOWN) && refund.trouble() == null
        ? ask(refund)
        : new Intent.Stay(refund.step());
  }

  private Intent askIfDue(Refund refund) {
    return refund.is(State.SENT, State.UNKNOWN, State.CONFIRMED) && refund.due(clock.now())
        ? ask(refund)
        : new Intent.Stay(refund.step());
  }

  private Intent ask(Refund refund) {
    return new Intent.Ask(refund.movement(), !refund.is(State.CONFIRMED));
  }

  private Intent stop(Refund refund, Why why) {
    refund.stop(why);
    stopped.bringToPerson(refund, clock.now());
    return new Intent.Stay(refund.step());
  }

  private Answer call(Function<PaymentProvider, Answer> call) {
    return providers
        .provider()
        .map(call)
        .orElseGet(() -> new Answer.Unknown("no provider is configured"));
  }

  private RefundStep keep(
      MarketplaceId marketplace, RefundId id, MoneyMovement movement, Answer answer) {
    return tenancy.in(
        marketplace,
        () -> {
          var refund = holding.hold(marketplace, id).orElseThrow();
          if (isAbout(refund, movement)) {
            outcomes.take(refund, answer, clock.now());
          }
          return refund.step();
        });
  }

  /** Nobody has brought the refund further since the provider was called. */
  private static boolean isAbout(Refund refund, MoneyMovement movement) {
    return refund.reference().equals(movement.reference()) && refund.trouble() == null;
  }
}
