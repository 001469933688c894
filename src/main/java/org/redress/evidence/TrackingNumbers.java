package org.redress.evidence;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a tracking number has the form that its carrier gives out, check digit included. That
 * proves its form only: neither that such a parcel exists nor that it was ever delivered.
 */
public final class TrackingNumbers {

  private TrackingNumbers() {}

  /** What a number looks like; {@code carriers} are those that use such numbers. */
  public sealed interface Form {

    record Valid(Set<String> carriers) implements Form {}

    record WrongCheckDigit() implements Form {}

    /** No carrier of the table gives out such numbers, or it does not know the carrier named. */
    record UnknownForm() implements Form {}

    /** Not of the carrier named, but as these others have it. */
    record OtherCarrier(Set<String> carriers) implements Form {}
  }

  /**
   * @param carrier as somebody wrote it; null for any
   * @param number blanks, dots and hyphens within it do not count
   */
  public static Form check(@Nullable String carrier, String number) {
    return TrackingForms.check(carrier, number);
  }
}
