package org.redress.refunds;

import java.time.Instant;
import java.util.HashMap;
import java.util.Objects;
import java.util.Set;
import org.redress.shared.Actor;
import org.redress.tasks.OpenTask;
import org.redress.tasks.Proposals;
import org.redress.tasks.TaskKind;
import org.redress.tasks.Tasks;
import org.springframework.stereotype.Component;

/** Brings a refund that stands still to a person, and on again once the person has acted. */
@Component
class StoppedRefunds {

  private final Tasks tasks;
  private final TellingOfRefunds telling;
  private final HandPayments hands;
  private final Proposals proposals;

  StoppedRefunds(Tasks tasks, TellingOfRefunds telling, HandPayments hands, Proposals proposals) {
    this.tasks = tasks;
    this.telling = telling;
    this.hands = hands;
    this.proposals = proposals;
  }

  /** The refund has just come to a standstill. */
  void bringToPerson(Refund refund, Instant now) {
    var why = Objects.requireNonNull(refund.trouble());
    var about = new HashMap<String, String>();
    about.put("refund", refund.id().toString());
    about.put("why", why.name());
    about.put("amount", Long.toString(refund.asked().amount()));
    about.put("currency", refund.asked().currency());
    if (refund.failure() != null) {
      about.put("failure", refund.failure());
    }
    tasks.open(
        refund.marketplace(),
        new OpenTask(
            key(refund),
            TaskKind.REFUND_TROUBLE,
            refund.asked().order(),
            refund.asked().caseId(),
            about,
            now.plus(RefundTimes.FOR_PERSON),
            Set.of()));
    telling.needsPerson(refund, why, now);
  }

  /** The refund goes on, by this act of a person or of the customer. */
  void goOn(Refund refund, String outcome, Instant now, Actor by) {
    hands.overtake(refund);
    proposals.overtake(refund.marketplace(), DecidingOwed.subject(refund.id()));
    tasks.done(refund.marketplace(), key(refund), outcome, by);
    telling.personActed(refund, now, by);
  }

  /** Nobody has to act on it any more. */
  void lift(Refund refund) {
    hands.overtake(refund);
    proposals.overtake(refund.marketplace(), DecidingOwed.subject(refund.id()));
    tasks.lift(refund.marketplace(), key(refund));
  }

  private static String key(Refund refund) {
    return "refund:%s:%d".formatted(refund.id(), refund.troubles());
  }
}
