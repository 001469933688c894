package org.redress.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.evidence.EvidenceView;
import org.redress.orders.Merchant;
import org.redress.orders.OrderView;
import org.redress.policy.ClaimRuling.History;

/** All that is known of a case, whatever its kind, while it is in hand; read only. */
public record CaseInHand(
    Phase phase,
    OrderView order,
    Opened opened,
    Hearing hearing,
    Pending pending,
    List<EvidenceView> evidence,
    List<Offer> offers,
    Beside beside) {

  /**
   * What is waited for. {@code withPerson}: it lies before one already; {@code deniedAt} is when it
   * was denied last.
   */
  public record Pending(
      @Nullable CaseDeadline deadline, boolean withPerson, @Nullable Instant deniedAt) {}

  /**
   * What belongs to it elsewhere. {@code claimed} is what all claims on the order are about that
   * run or were paid, {@code left} what of the payment has not gone back, both in minor units;
   * {@code covered}: a guarantor could still award something.
   */
  public record Beside(
      Merchant.Status merchant,
      boolean covered,
      History history,
      long claimed,
      long left,
      ZoneId zone,
      LocalDate today) {}
}
