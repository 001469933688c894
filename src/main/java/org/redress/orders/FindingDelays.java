package org.redress.orders;

import static org.redress.orders.OrderDeadline.Meaning.*;
import static org.redress.orders.OrderDeadline.State.*;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.orders.OrderDeadline.Meaning;
import org.redress.orders.OrderEvents.DelayFound;
import org.redress.policy.Answer;
import org.redress.policy.DelayNotice;
import org.redress.policy.Policies;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Finds why a promise is at risk and asks the table what its customer is told; several risks at
 * once are one delay.
 */
@Component
class FindingDelays {

  private final Policies policies;
  private final ApplicationEventPublisher events;

  FindingDelays(Policies policies, ApplicationEventPublisher events) {
    this.policies = policies;
    this.events = events;
  }

  void tell(MarketplaceId marketplace, OrderFile file, Instant now) {
    var due = file.deadlines().dueRisks(now);
    if (due.isEmpty()) {
      return;
    }
    due.forEach(risk -> file.deadlines().close(risk, risk == TELL_DELAY ? MET : MISSED, now));
    var asked = asked(file, due);
    var order = file.order();
    var answer = policies.ask(marketplace, file.id(), order.edition(), asked);
    var notice =
        answer instanceof Answer.Decided<DelayNotice>(var decision, var value) ? value : null;
    var told = notice != null && notice.tell();
    Instant answerBy = null;
    if (notice != null && told) {
      order.noteDelayNotice(notice);
      answerBy = answerBy(file, notice, now);
    }
    events.publishEvent(
        new DelayFound(
            marketplace,
            file.id(),
            now,
            Actor.SYSTEM,
            asked.reason(),
            asked.noticeIndex(),
            told,
            answerBy,
            answerBy == null ? null : order.silenceMeans()));
  }

  private static @Nullable Instant answerBy(OrderFile file, DelayNotice notice, Instant now) {
    if (!notice.mayCancel()) {
      return null;
    }
    var lastDay = now.atZone(file.zone()).toLocalDate().plusDays(notice.answerDays());
    var answerBy = Course.endOf(lastDay, file.zone());
    file.deadlines().ask(ANSWER_DELAY, answerBy);
    return answerBy;
  }

  private static DelayNotice.Asked asked(OrderFile file, List<Meaning> due) {
    var facts = Facts.of(file.contract(), file.events());
    var index = file.order().delayNotices() + 1;
    var announced = facts.announced();
    if (due.contains(TELL_DELAY) && facts.lost() != null) {
      return new DelayNotice.Asked("LOST", index, false, 0);
    }
    if (due.contains(TELL_DELAY) && announced != null && announced.deliverBy() != null) {
      var late = ChronoUnit.DAYS.between(file.order().deliverBy(), announced.deliverBy());
      return new DelayNotice.Asked("DELAY_ANNOUNCED", index, true, (int) late);
    }
    var reason = due.contains(SHIP_BY) ? "SHIP_BY_MISSED" : "TRACKING_STANDS_STILL";
    return new DelayNotice.Asked(reason, index, false, 0);
  }
}
