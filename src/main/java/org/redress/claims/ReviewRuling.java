package org.redress.claims;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.refunds.Purse;

/**
 * What a person rules. {@code amount} (minor units) belongs to a part refund; the reason is told to
 * both parties as it stands.
 *
 * @param reliedOn the evidence that it rests on
 */
public record ReviewRuling(
    Ruling ruling, @Nullable Long amount, Purse borneBy, String reason, List<UUID> reliedOn) {

  boolean pays() {
    return ruling == Ruling.REFUND || ruling == Ruling.PARTIAL_REFUND;
  }

  /** The same in the words of what it is worth, of what was claimed; both in minor units. */
  ReviewRuling worth(long given, long claimed) {
    var really = given == 0 ? Ruling.DENY : given < claimed ? Ruling.PARTIAL_REFUND : Ruling.REFUND;
    return new ReviewRuling(really, given == 0 ? null : given, borneBy, reason, reliedOn);
  }

  public enum Ruling {
    REFUND,
    PARTIAL_REFUND,
    DENY,
    /** The guarantor decides; without cover a supervisor. */
    ESCALATE
  }
}
