package org.redress.evidence;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.evidence.TrackingNumbers.Reading;

/**
 * One form of numbers and who gives them out. In the pattern {@code s} is the serial part that the
 * check digit {@code c} is computed from; {@code prefix} comes before it in the computation.
 */
record TrackingForm(Pattern pattern, String prefix, CheckDigit digit, Set<Carrier> carriers) {

  /** Territories whose mail goes under the numbers of another country's post. */
  private static final Set<String> WITHOUT_NUMBERS =
      Set.of(
          ("AD AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FM FO GF GG GI GL GP GS GU HM IM IO JE"
                  + " KY MF MH MP MQ MS NC NF NU PF PM PN PR PS PW RE SH SJ SX TC TF TK UM VG VI WF"
                  + " YT")
              .split(" "));

  private static final Set<String> ISSUING =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
          .filter(country -> !WITHOUT_NUMBERS.contains(country))
          .collect(toUnmodifiableSet());

  static final List<TrackingForm> ALL =
      List.of(
          plain("TB[ACM][0-9]{12}", Carrier.AMAZON),
          plain("[AFC][0-9]{10}", Carrier.AMAZON),
          checked("(?<s>[0-9]{15})(?<c>[0-9])", CheckDigit.GS1, Carrier.CANADA_POST),
          plain("[CDKLSUXZ][0-9]{21}", Carrier.CANPAR),
          checked("(?<s>[0-9]{9,10})(?<c>[0-9])", CheckDigit.MOD_7, Carrier.DHL),
          plain("J[A-Z]{2,3}[0-9]{9,10}", Carrier.DHL),
          plain(
              "(?![A-Z]{2}[0-9]{9}[A-Z]{2}$)(GM|LX|RX|UV|CN|SG|TH|IN|HK|MY)(?=.*[0-9])[0-9A-Z]{10,39}",
              Carrier.DHL),
          plain("[0-9]{14}", Carrier.DHL, Carrier.DPD),
          checked("(?<s>[0-9]{11})(?<c>[0-9])", CheckDigit.FOUR_NINE, Carrier.DHL),
          checked("00(?<s>[0-9]{17})(?<c>[0-9])", CheckDigit.GS1, Carrier.DHL, Carrier.FEDEX),
          checked("(?<s>[0-9]{27})(?<c>[0-9A-Z])", CheckDigit.MOD_37_36, Carrier.DPD),
          checked("(?<s>[0-9]{14})(?<c>[0-9A-Z])", CheckDigit.MOD_37_36, Carrier.DPD),
          checked("(?<s>[0-9]{11})(?<c>[0-9])", CheckDigit.FEDEX, Carrier.FEDEX),
          checked("[0-8][0-9]{19}(?<s>[0-9]{13})(?<c>[0-9])", CheckDigit.FEDEX, Carrier.FEDEX),
          checked("3[0-9]{15}(?<s>[0-9]{11})(?<c>[0-9])[0-9]{4}", CheckDigit.FEDEX, Carrier.FEDEX),
          checked("(?<s>[0-9]{14})(?<c>[0-9])", CheckDigit.GS1, Carrier.FEDEX),
          checked("0[0124](?<s>[0-9]{15})(?<c>[0-9])", CheckDigit.GS1, Carrier.FEDEX),
          checked("96[0-9]{5}(?<s>[0-9]{14})(?<c>[0-9])", CheckDigit.GS1, Carrier.FEDEX),
          checked("96[0-9]{18}(?<s>[0-9]{13})(?<c>[0-9])", CheckDigit.FEDEX, Carrier.FEDEX),
          plain("GFUS[0-9]{14}", Carrier.GOFO),
          plain("LTN[0-9]{8}N1", Carrier.LANDMARK),
          plain("L[AIEHNX][1-3][0-9]{7}", Carrier.LASERSHIP),
          plain("1LS7[12][0-9]{10}", Carrier.LASERSHIP),
          plain("1LS7[12][0-9]{2}01[1-4][0-9]{6}1", Carrier.LASERSHIP),
          plain("1LSCX[0-9A-Z]{10}", Carrier.LASERSHIP),
          checked(
              "(?<s>(77[78]|072|780)[0-9]{7})(?<c>[0-9])", CheckDigit.LUHN, Carrier.OLD_DOMINION),
          checked("(?<s>80[0-9]{8})(?<c>[0-9])", CheckDigit.LUHN, Carrier.OLD_DOMINION),
          prefixed("C(?<s>[0-9]{13})(?<c>[0-9])", "4", CheckDigit.ONE_TWO, Carrier.ONTRAC),
          prefixed("D(?<s>[0-9]{13})(?<c>[0-9])", "5", CheckDigit.ONE_TWO, Carrier.ONTRAC),
          checked("(?<s>[0-5][0-9]{10})(?<c>[0-9])", CheckDigit.LUHN, Carrier.PUROLATOR),
          plain("[A-Z]{3}[0-9]{9}", Carrier.PUROLATOR),
          checked(
              "[A-Z]{2}(?<s>[0-9]{8})(?<c>[0-9])(?<country>[A-Z]{2})",
              CheckDigit.S10, Carrier.posts()),
          plain("SP[0-9]{18}", Carrier.SPEE_DEE),
          checked("1Z(?<s>[A-Z0-9]{15})(?<c>[0-9])", CheckDigit.ONE_TWO, Carrier.UPS),
          checked("[AHJKTV](?<s>[0-9]{9})(?<c>[0-9])", CheckDigit.ONE_TWO, Carrier.UPS),
          checked("(?<s>[0-9]{19})(?<c>[0-9])", CheckDigit.GS1, Carrier.USPS),
          prefixed(
              "(420[0-9]{5}([0-9]{4})?)?(?!91)(?<s>[0-9]{19})(?<c>[0-9])",
              "91", CheckDigit.GS1, Carrier.USPS),
          checked(
              "(420[0-9]{5}([0-9]{4})?)?(?<s>91[0-9]{19})(?<c>[0-9])",
              CheckDigit.GS1, Carrier.USPS),
          checked(
              "(420[0-9]{5}([0-9]{4})?)?(?<s>(92[0-9]{3}9|93[0-9]{3}[0-8]|9[45][0-9]{4})[0-9]{15})(?<c>[0-9])",
              CheckDigit.GS1, Carrier.USPS),
          checked(
              "(420[0-9]{5})?(?<s>(92[0-9]{3}9|93[0-9]{3}[0-8]|9[45][0-9]{4})[0-9]{19})(?<c>[0-9])",
              CheckDigit.GS1, Carrier.USPS),
          plain("JJ?D[0-9]{16}", Carrier.YODEL, Carrier.DHL),
          plain("JJD[0-9]{18}", Carrier.DHL),
          plain("YT[0-9]{16}", Carrier.YUN_EXPRESS));

  /** Empty where the number has not this form at all. */
  Optional<Reading> read(String number) {
    var found = pattern.matcher(number);
    if (!found.matches()) {
      return Optional.empty();
    }
    var post = digit == CheckDigit.S10 ? found.group("country") : null;
    return post == null || ISSUING.contains(post)
        ? Optional.of(
            new Reading(carriers, post == null ? null : Carrier.postOf(post), isRight(found)))
        : Optional.empty();
  }

  private boolean isRight(Matcher found) {
    return digit == CheckDigit.NONE
        || found.group("c").charAt(0) == digit.of(prefix + found.group("s"));
  }

  private static TrackingForm plain(String pattern, Carrier... carriers) {
    return prefixed(pattern, "", CheckDigit.NONE, carriers);
  }

  private static TrackingForm checked(String pattern, CheckDigit digit, Carrier... carriers) {
    return prefixed(pattern, "", digit, carriers);
  }

  private static TrackingForm prefixed(
      String pattern, String prefix, CheckDigit digit, Carrier... carriers) {
    return new TrackingForm(
        Pattern.compile(pattern), prefix, digit, EnumSet.copyOf(List.of(carriers)));
  }
}
