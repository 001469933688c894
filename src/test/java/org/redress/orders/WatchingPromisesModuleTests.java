package org.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.orders.EventType.*;
import static org.redress.orders.OrderDeadline.Meaning.GUARANTEE_ENDS;
import static org.redress.orders.OrderFixtures.*;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.redress.notifications.Notice;
import org.redress.orders.HoldingGuarantees.What;
import org.redress.orders.OrderView.Status;

class WatchingPromisesModuleTests extends OrdersOnADatabase {

  @Test
  void tellsTheCustomerOnceOfAMissedDispatchAndKeepsTheOrderOfASilentOne() {
    var order = registered(torches()).id();
    clock.moveTo("2026-03-04T22:59:59Z");
    assertThat(book.dueAt(clock.now())).isPositive();
    var first = watching.giveDelayNotice(market, order);
    assertThat(watching.giveDelayNotice(market, order)).isEqualTo(first);
    assertThat(view(order).promise().state()).isEqualTo(PromiseState.AT_RISK);
    assertThat(notices.about(market, order))
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.reason()).isEqualTo(Notice.Reason.DELAY);
          assertThat(notice.language()).isEqualTo("de");
          assertThat(notice.body()).contains("M-1").contains("9. März 2026");
        });
    assertThat(first)
        .isInstanceOfSatisfying(
            Watched.Done.class,
            done -> {
              assertThat(done.watch().riskAt()).isEqualTo(Watch.NEVER);
              assertThat(done.watch().answerBy()).isBefore(Watch.NEVER);
              clock.moveTo(done.watch().answerBy().toString());
            });
    watching.actOnSilence(market, order);
    watching.actOnSilence(market, order);
    assertThat(view(order).status()).isEqualTo(Status.OPEN);
    assertThat(kinds(order)).containsOnlyOnce("DelayAnswerMissed");
  }

  @Test
  void isNotDoneBeforeItIsDue() {
    var order = registered(torches()).id();
    clock.moveTo("2026-03-09T22:59:59.999Z");
    assertThat(watching.tellBrokenPromise(market, order))
        .isEqualTo(new Watched.NotYet(Instant.parse("2026-03-09T23:00:00Z")));
    clock.moveTo("2026-03-09T20:00:00Z");
    assertThat(watching.tellBrokenPromise(market, order))
        .isInstanceOfSatisfying(
            Watched.Done.class,
            done -> assertThat(done.watch().promiseEndsAt()).isEqualTo("2026-03-09T23:00:00Z"));
    assertThat(notices.about(market, order)).isEmpty();
  }

  @Test
  void tellsTheBrokenPromiseAndInvitesWhoHasPaidAndLateReportKeepsItAfterAll() {
    var order = registered(torches()).id();
    report(order, event(PAID, "2026-03-02T10:16:00Z"));
    clock.moveTo("2026-03-09T23:00:00Z");
    watching.tellBrokenPromise(market, order);
    watching.tellBrokenPromise(market, order);
    assertThat(view(order).promise().state()).isEqualTo(PromiseState.BROKEN);
    assertThat(notices.about(market, order))
        .extracting(Notice::reason)
        .containsExactly(Notice.Reason.PROMISE_BROKEN, Notice.Reason.CLAIM_INVITATION);
    report(order, event(DELIVERED, "2026-03-09T18:00:00Z"));
    assertThat(view(order).promise().state()).isEqualTo(PromiseState.KEPT);
    assertThat(kinds(order)).containsOnlyOnce("PromiseBroken", "PromiseKept");
  }

  @Test
  void doesNotInviteToClaimWhereNothingWasPaid() {
    var order = registered(torches()).id();
    clock.moveTo("2026-03-09T23:00:00Z");
    watching.tellBrokenPromise(market, order);
    assertThat(notices.about(market, order))
        .extracting(Notice::reason)
        .containsExactly(Notice.Reason.PROMISE_BROKEN);
  }

  @Test
  void deliveryLeavesNothingButTheEndOfTheGuaranteeToWaitFor() {
    var order = registered(torches()).id();
    report(order, event(SHIPPED, "2026-03-02T10:16:00Z"));
    report(order, event(DELIVERED, "2026-03-02T10:16:00Z"));
    assertThat(view(order).deadlines())
        .filteredOn(deadline -> deadline.state() == OrderDeadline.State.OPEN)
        .extracting(OrderDeadline::meaning)
        .containsExactly(GUARANTEE_ENDS);
    clock.moveTo("2026-04-08T22:00:00Z");
    var ended = watching.endGuarantee(market, order);
    assertThat(watching.endGuarantee(market, order)).isEqualTo(ended);
    assertThat(view(order).status()).isEqualTo(Status.COMPLETED);
    assertThat(kinds(order)).containsOnlyOnce("GuaranteeEnded");
  }

  @Test
  void guaranteeEndsOnlyWhenNobodyNeedsItAnyMore() {
    var order = placed("A", 50_000, "2026-01-01T09:00:00Z");
    holding.hold(market, order, "claim:1", What.GUARANTEE);
    holding.hold(market, order, "claim:2", What.GUARANTEE);
    holding.hold(market, order, "recovery:1", What.EXPOSURE);
    clock.moveTo("2026-02-01T00:00:00Z");
    var due = book.dueAt(clock.now());

    var held = watching.endGuarantee(market, order);
    assertThat(((Watched.Done) held).watch().guaranteeUntil()).isEqualTo(Watch.NEVER);
    assertThat(book.dueAt(clock.now())).as("nobody waits for it").isEqualTo(due - 1);
    holding.release(market, order, "claim:1");
    assertThat(kinds(order)).doesNotContain("CourseChanged");
    holding.release(market, order, "claim:2");
    holding.release(market, order, "claim:2");
    assertThat(kinds(order)).containsOnlyOnce("CourseChanged");
    watching.endGuarantee(market, order);

    assertThat(view(order).status()).isEqualTo(Status.COMPLETED);
    assertThat(exposure()).as("the guarantor waits for its money").isEqualTo(50_000);
    holding.release(market, order, "recovery:1");
    assertThat(exposure()).isZero();
  }

  @Test
  void declinedDelayCancelsTheOrder() {
    var order = registered(torches()).id();
    report(order, event(DELAY_ANNOUNCED, "2026-03-02T10:16:00Z", until("2026-03-20")));
    watching.giveDelayNotice(market, order);
    assertThat(notices.about(market, order)).hasSize(1);
    report(order, event(DELAY_DECLINED, "2026-03-02T10:16:00Z"));
    assertThat(view(order).status()).isEqualTo(Status.CANCELLED);
    assertThat(details(order, "OrderCancelled"))
        .extracting(details -> details.get("ground"))
        .containsExactly("DELAY_DECLINED");
  }

  @Test
  void acceptedDelayMovesThePromise() {
    var order = registered(torches()).id();
    report(order, event(DELAY_ANNOUNCED, "2026-03-02T10:16:00Z", until("2026-03-20")));
    watching.giveDelayNotice(market, order);
    report(order, event(DELAY_ACCEPTED, "2026-03-02T10:16:01Z"));
    clock.moveTo("2026-03-12T12:00:00Z");
    assertThat(view(order).promise().deliverBy()).isEqualTo("2026-03-20");
    assertThat(view(order).promise().state()).isEqualTo(PromiseState.PENDING);
    assertThat(notices.about(market, order)).hasSize(1);
  }
}
