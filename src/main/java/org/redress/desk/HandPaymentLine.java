package org.redress.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.refunds.HandPayment;
import org.redress.refunds.HandPaymentId;

/** A payment by hand as staff look at it; {@code open} waits for a second person. */
public record HandPaymentLine(
    HandPaymentId id,
    String what,
    String reference,
    String reason,
    String proposedBy,
    Instant proposedAt,
    Instant until,
    @Nullable String second,
    boolean open,
    boolean summed,
    String together) {

  static HandPaymentLine of(HandPayment payment, ViewerFormat format) {
    var amount = format.money(payment.amount(), payment.currency());
    return new HandPaymentLine(
        payment.id(),
        switch (payment.state()) {
          case PROPOSED -> amount + " by hand, waiting for a second person";
          case PAID -> amount + " paid by hand";
          case REJECTED -> amount + " by hand, not confirmed";
          case LAPSED -> amount + " by hand, no longer proposed";
        },
        payment.reference(),
        payment.reason(),
        payment.proposedBy(),
        payment.proposedAt(),
        payment.until(),
        payment.second(),
        payment.state() == HandPayment.State.PROPOSED,
        payment.summed() > payment.amount(),
        format.money(payment.summed(), payment.currency()));
  }
}
