package org.redress.gate;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.stream.Stream;

/**
 * Numbers of bank accounts as ISO 13616 has them: a country, two check digits, and what the
 * country's register says comes then, {@code n} digits, {@code a} letters, {@code c} either.
 */
final class Ibans {

  /** How much may stand between two of its signs. */
  private static final int WIDEST_GAP = 3;

  private static final Map<String, String> FORMS =
      Stream.of(
              "AD 8n12c,AE 19n,AL 8n16c,AT 16n,AZ 4a20c,BA 16n,BE 12n,BG 4a6n8c,BH 4a14c,BI 23n",
              "BR 23n1a1c,BY 4c4n16c,CH 5n12c,CR 18n,CY 8n16c,CZ 20n,DE 18n,DJ 23n,DK 14n",
              "DO 4c20n,EE 16n,EG 25n,ES 20n,FI 14n,FK 2a12n,FO 14n,FR 10n11c2n,GB 4a14n",
              "GE 2a16n,GI 4a15c,GL 14n,GR 7n16c,GT 4c20c,HN 4a20n,HR 17n,HU 24n,IE 4a14n",
              "IL 19n,IQ 4a15n,IS 22n,IT 1a10n12c,JO 4a4n18c,KW 4a22c,KZ 3n13c,LB 4n20c",
              "LC 4a24c,LI 5n12c,LT 16n,LU 3n13c,LV 4a13c,LY 21n,MC 10n11c2n,MD 2c18c,ME 18n",
              "MK 3n10c2n,MN 16n,MR 23n,MT 4a5n18c,MU 4a19n3a,NI 4a20n,NL 4a10n,NO 11n,OM 3n16c",
              "PK 4a16c,PL 24n,PS 4a21c,PT 21n,QA 4a21c,RO 4a16c,RS 18n,RU 14n15c,SA 2n18c",
              "SC 4a20n3a,SD 14n,SE 20n,SI 15n,SK 20n,SM 1a10n12c,SO 19n,ST 21n,SV 4a20n,TL 19n",
              "TN 20n,TR 6n16c,UA 6n19c,VA 18n,VG 4a16n,XK 16n,YE 4a4n18c")
          .flatMap(line -> Stream.of(line.split(",")))
          .collect(toUnmodifiableMap(form -> form.substring(0, 2), form -> spelledOut(form)));

  private Ibans() {}

  /** Where an account number that begins at this place ends; -1 where none does. */
  static int endOf(String plain, int from) {
    var form = from + 4 < plain.length() ? FORMS.get(plain.substring(from, from + 2)) : null;
    return form == null ? -1 : endOf(plain, from, form);
  }

  private static int endOf(String plain, int from, String form) {
    var read = new StringBuilder().append(plain, from, from + 2);
    var at = from + 2;
    for (var i = 0; i < form.length(); i++) {
      at = next(plain, at);
      if (at < 0 || !fits(form.charAt(i), plain.charAt(at))) {
        return -1;
      }
      read.append(plain.charAt(at++));
    }
    return remainder(read.substring(4) + read.substring(0, 4)) == 1 ? at : -1;
  }

  /** The next letter or digit, over what may stand between. */
  private static int next(String plain, int from) {
    for (var at = from; at < plain.length() && at <= from + WIDEST_GAP; at++) {
      if (Character.isLetterOrDigit(plain.charAt(at))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean fits(char kind, char sign) {
    var letter = sign >= 'A' && sign <= 'Z';
    return switch (kind) {
      case 'n' -> Spelling.isDigit(sign);
      case 'a' -> letter;
      default -> letter || Spelling.isDigit(sign);
    };
  }

  private static int remainder(String signs) {
    var rest = 0;
    for (var i = 0; i < signs.length(); i++) {
      var value = Character.digit(signs.charAt(i), 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest;
  }

  /** {@code DE 2n} becomes {@code nnnn}: the check digits come first. */
  private static String spelledOut(String form) {
    var kinds = new StringBuilder("nn");
    var count = 0;
    for (var sign : form.substring(3).toCharArray()) {
      if (Spelling.isDigit(sign)) {
        count = count * 10 + sign - '0';
      } else {
        kinds.repeat(sign, count);
        count = 0;
      }
    }
    return kinds.toString();
  }
}
