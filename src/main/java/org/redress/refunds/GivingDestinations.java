package org.redress.refunds;

import java.util.Optional;
import java.util.regex.Pattern;
import org.redress.gate.AccountNumbers;
import org.redress.refunds.GivingDestinations.Destination.Reason;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.refunds.RefundView.Kind;
import org.redress.refunds.RefundView.State;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Takes the customer's word where a payout goes: an opaque token of the provider, {@code dest_} and
 * 4 to 100 letters, digits, {@code _} or {@code -}; never the number of an account or a card. The
 * last one before the payout is sent holds.
 */
@Component
public class GivingDestinations {

  private static final String PREFIX = "dest_";
  private static final Pattern TOKEN = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{4,100}");

  private final HoldingRefunds holding;
  private final RefundViews views;
  private final StoppedRefunds stopped;
  private final TellingOfRefunds telling;
  private final BusinessClock clock;
  private final Tenancy tenancy;

  GivingDestinations(
      HoldingRefunds holding,
      RefundViews views,
      StoppedRefunds stopped,
      TellingOfRefunds telling,
      BusinessClock clock,
      Tenancy tenancy) {
    this.holding = holding;
    this.views = views;
    this.stopped = stopped;
    this.telling = telling;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  /** What came of it. */
  public sealed interface Destination {

    record Taken(RefundView refund) implements Destination {}

    record Refused(Reason reason) implements Destination {}

    enum Reason {
      NO_SUCH_REFUND,
      /** Money that goes back on the original payment needs no destination. */
      NOT_NEEDED,
      NOT_A_TOKEN,
      ALREADY_SENT
    }
  }

  public Destination give(MarketplaceId marketplace, RefundId refund, String token, Actor by) {
    return tenancy.in(marketplace, () -> give(holding.hold(marketplace, refund), token, by));
  }

  /** For the latest payout of the case. */
  public Destination give(MarketplaceId marketplace, CaseId caseId, String token, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var refunds = holding.ofCase(marketplace, caseId);
          var payout =
              refunds.reversed().stream()
                  .filter(refund -> refund.kind() == Kind.PAYOUT)
                  .findFirst()
                  .or(() -> refunds.stream().findFirst());
          return give(payout, token, by);
        });
  }

  private Destination give(Optional<Refund> found, String token, Actor by) {
    if (found.isEmpty()) {
      return new Destination.Refused(Reason.NO_SUCH_REFUND);
    }
    var refund = found.get();
    if (refund.kind() != Kind.PAYOUT) {
      return new Destination.Refused(Reason.NOT_NEEDED);
    }
    if (!TOKEN.matcher(token).matches() || AccountNumbers.in(token.substring(PREFIX.length()))) {
      return new Destination.Refused(Reason.NOT_A_TOKEN);
    }
    return take(refund, token, by)
        ? new Destination.Taken(views.of(refund))
        : new Destination.Refused(Reason.ALREADY_SENT);
  }

  private boolean take(Refund refund, String token, Actor by) {
    var now = clock.now();
    if (refund.trouble() == Why.NO_DESTINATION) {
      refund.goTo(token);
      stopped.goOn(refund, "DESTINATION_GIVEN", now, by);
      return true;
    }
    if (refund.is(State.AWAITING_DESTINATION)) {
      refund.goTo(token);
      telling.destinationGiven(refund, now, by);
      return true;
    }
    if (refund.is(State.REQUESTED)) {
      refund.changeDestination(token);
      return true;
    }
    return false;
  }
}
