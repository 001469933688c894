package org.redress.evidence;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a tracking number has the form that its carrier gives out, check digit included. That
 * proves its form only: neither that such a parcel exists nor that it was ever delivered.
 */
public final class TrackingNumbers {

  private TrackingNumbers() {}

  /** What a number looks like. */
  public sealed interface Form {

    /** {@code carriers} are those that give out such numbers, the one named among them. */
    record Valid(Set<String> carriers) implements Form {}

    record WrongCheckDigit() implements Form {}

    /** Nobody is known to give out such numbers, or nothing is known of the carrier's. */
    record UnknownForm() implements Form {}

    /** Not a number of the carrier named, but one as these others give out. */
    record OtherCarrier(Set<String> carriers) implements Form {}
  }

  /**
   * A post's number is good at every other post, which carries the parcel to its end; a carrier
   * that nothing is known of may be a post.
   *
   * @param carrier as somebody wrote it; null for any
   * @param number blanks, dots and hyphens within it do not count
   */
  public static Form check(@Nullable String carrier, String number) {
    var readings = readings(number);
    if (carrier == null) {
      return judge(readings);
    }
    return Carrier.named(carrier)
        .map(known -> judge(known, readings))
        .orElseGet(
            () -> judge(readings.stream().filter(one -> one.isOfPost() && one.isRight()).toList()));
  }

  private static Form judge(Carrier carrier, List<Reading> readings) {
    var its = readings.stream().filter(reading -> reading.isOf(carrier)).toList();
    if (!its.isEmpty()) {
      return judge(its);
    }
    var others = readings.stream().filter(Reading::isRight).toList();
    return others.isEmpty() ? new Form.UnknownForm() : new Form.OtherCarrier(carriers(others));
  }

  private static Form judge(List<Reading> readings) {
    var right = readings.stream().filter(Reading::isRight).toList();
    if (!right.isEmpty()) {
      return new Form.Valid(carriers(right));
    }
    return readings.isEmpty() ? new Form.UnknownForm() : new Form.WrongCheckDigit();
  }

  private static Set<String> carriers(List<Reading> readings) {
    return readings.stream().flatMap(Reading::carriers).collect(toCollection(TreeSet::new));
  }

  private static List<Reading> readings(String number) {
    var bare = number.replaceAll("[\\s\\p{Z}.\\-\\u2010-\\u2015]", "").toUpperCase(Locale.ROOT);
    return TrackingForm.ALL.stream()
        .map(form -> form.read(bare))
        .flatMap(Optional::stream)
        .toList();
  }

  /** A number taken as one of a form; {@code post} is the one that its country names. */
  record Reading(Set<Carrier> givenOutBy, @Nullable String post, boolean isRight) {

    boolean isOf(Carrier carrier) {
      return givenOutBy.contains(carrier);
    }

    boolean isOfPost() {
      return post != null;
    }

    Stream<String> carriers() {
      return post == null ? givenOutBy.stream().map(Carrier::shown) : Stream.of(post);
    }
  }
}
