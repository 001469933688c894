package org.redress.desk;

import java.time.Instant;
import java.util.UUID;
import org.redress.guarantee.Escalation;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;

/** A claim of 44.80 euro before a guarantor, which may award 30.00 of it. */
public final class AnEscalation {

  private static final Instant OPENED = Instant.parse("2026-03-10T09:00:00Z");

  private AnEscalation() {}

  public static Escalation of(CaseId claim, String guarantor) {
    return new Escalation(
        new UUID(3, 3),
        claim,
        new OrderId(new UUID(1, 1)),
        guarantor,
        Escalation.Ground.CUSTOMER,
        "I disagree.",
        "EUR",
        4480,
        3000,
        Escalation.State.OPEN,
        new Escalation.Times(
            OPENED, OPENED, null, null, Instant.parse("2026-03-24T23:00:00Z"), null, null),
        null);
  }

  public static Escalation awarded(Escalation before, Escalation.Award given) {
    var times = before.times();
    return new Escalation(
        before.id(),
        before.claim(),
        before.order(),
        before.guarantor(),
        before.ground(),
        before.reason(),
        before.currency(),
        before.claimed(),
        before.reserved(),
        Escalation.State.AWARDED,
        new Escalation.Times(OPENED, OPENED, OPENED, null, times.answerBy(), null, given.at()),
        given);
  }
}
