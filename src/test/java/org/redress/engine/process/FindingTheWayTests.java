package org.redress.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.engine.broker.Models;

class FindingTheWayTests {

  private static final String MODEL = new Models().of(OrderGuaranteeVariables.PROCESS).bpmnXml();
  private static final Step BEGUN = new Step("Event_OrderRegistered", "sha256:1", false);

  @Test
  void waitsForWhatComesFirstAfterTheStart() {
    var way = through(BEGUN);
    assertThat(way.visited()).containsExactly("Event_OrderRegistered", "Gateway_WhatComesFirst");
    assertThat(way.flows()).containsExactly("Flow_WatchBegins");
    assertThat(way.waitingAt()).containsExactly("Gateway_WhatComesFirst");
  }

  @Test
  void fillsInTheTimerThatLedToAJob() {
    var way = through(BEGUN, new Step("Task_InviteCustomerToClaim", null, false));
    assertThat(way.visited())
        .containsExactly(
            "Event_OrderRegistered",
            "Gateway_WhatComesFirst",
            "Event_PromisedDayEnded",
            "Task_InviteCustomerToClaim",
            "Gateway_OrderOver");
    assertThat(way.flows())
        .containsExactly(
            "Flow_WatchBegins",
            "Flow_UntilPromisedDayEnded",
            "Flow_PromisedDayEnded",
            "Flow_AfterInviteCustomerToClaim",
            "Flow_No");
    assertThat(way.waitingAt()).containsExactly("Gateway_WhatComesFirst");
  }

  @Test
  void goesRoundOnceMoreForTheSameMessageTwice() {
    var shipped = new Step("Event_OrderShipped", null, false);
    assertThat(through(BEGUN, shipped, shipped).flows())
        .containsExactly(
            "Flow_WatchBegins", "Flow_UntilOrderShipped", "Flow_AfterOrderShipped", "Flow_No");
  }

  @Test
  void endsWithTheStepThatAwaitsNothingMore() {
    var way = through(BEGUN, new Step("Event_OrderCancelled", null, true));
    assertThat(way.visited()).endsWith("Gateway_OrderOver", "Event_WatchEnded");
    assertThat(way.flows()).contains("Flow_Yes").doesNotContain("Flow_No");
    assertThat(way.waitingAt()).isEmpty();
  }

  @Test
  void beginsAgainWhereAnOrderWasReopened() {
    var way = through(BEGUN, new Step("Event_OrderCancelled", null, true), BEGUN);
    assertThat(way.visited()).contains("Event_WatchEnded");
    assertThat(way.waitingAt()).containsExactly("Gateway_WhatComesFirst");
  }

  @Test
  void standsWhereAJobIsStuck() {
    var way =
        FindingTheWay.through(
            MODEL, List.of(BEGUN), new Standing("Task_EndGuarantee", null, false));
    assertThat(way.visited()).endsWith("Event_GuaranteePeriodOver", "Task_EndGuarantee");
    assertThat(way.waitingAt()).containsExactly("Task_EndGuarantee");
  }

  @Test
  void leavesOutWhatTheModelDoesNotKnow() {
    var way = through(BEGUN, new Step("Task_OfAnotherTime", null, false));
    assertThat(way.visited()).containsExactly("Event_OrderRegistered", "Gateway_WhatComesFirst");
  }

  @Test
  void showsOnlyTheStepsOnTheModelOfTheLastStart() {
    var other = new Step("Event_OrderRegistered", "sha256:2", false);
    var shipped = new Step("Event_OrderShipped", null, false);
    assertThat(Steps.onOneModel(List.of(BEGUN, shipped, other))).containsExactly(other);
    assertThat(Steps.onOneModel(List.of(other, BEGUN, shipped, BEGUN)))
        .containsExactly(BEGUN, shipped, BEGUN);
  }

  private static Way through(Step... steps) {
    return FindingTheWay.through(MODEL, List.of(steps), Standing.AS_RECORDED);
  }
}
