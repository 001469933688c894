package org.redress.gate;

import java.util.BitSet;
import java.util.regex.Pattern;

/** Which runs of a chain belong to a date, a time, an amount or another everyday number. */
final class OrdinaryNumbers {

  private static final Pattern EVERYDAY =
      Pattern.compile(
          // 2026-03-02, 02.03.2026, 3/2/26
          "(?<!\\d|\\d[-./])(?:"
              + "(?:19|20)\\d\\d([-./])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12]\\d|3[01])"
              + "|(?:0?[1-9]|[12]\\d|3[01])([-./] ?)(?:0?[1-9]|1[0-2])\\2(?:(?:19|20)\\d\\d|\\d\\d)"
              + "|(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\\d|3[01])/(?:(?:19|20)\\d\\d|\\d\\d)"
              + ")(?!\\d|[-./]\\d)"
              // 14:30, 14:30:59.123
              + "|(?<!\\d|\\d:)(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d{1,9})?)?(?!\\d|:\\d)"
              // 44.80, 1299,00, 1.299,00
              + "|(?<!\\d|\\d[.,])(?:\\d{1,6}[.,]|\\d{1,3}(?:[. ]\\d{3}){1,2},|\\d{1,3}(?:[,' ]\\d{3}){1,2}\\.)\\d\\d(?!\\d|[.,]\\d)"
              // +49 (89) 123-4567
              + "|\\+\\d{1,3}(?:[ ()/-]{1,2}\\d{2,9}){1,4}"
              // 192.0.2.17
              + "|(?<!\\d|\\d\\.)\\d{1,3}(?:\\.\\d{1,3}){3}(?!\\d|\\.\\d)");

  private final BitSet runs = new BitSet();

  private OrdinaryNumbers() {}

  static OrdinaryNumbers in(String plain, Chain chain) {
    var ordinary = new OrdinaryNumbers();
    if (chain.size() < 2) {
      return ordinary;
    }
    var from = Math.max(0, chain.runs().getFirst().from() - 2);
    var everyday = EVERYDAY.matcher(plain);
    everyday.region(from, chain.runs().getLast().to());
    everyday.useTransparentBounds(true);
    while (everyday.find()) {
      for (var i = 0; i < chain.size(); i++) {
        var run = chain.runs().get(i);
        if (run.from() < everyday.end() && run.to() > everyday.start()) {
          ordinary.runs.set(i);
        }
      }
    }
    return ordinary;
  }

  /** Whether one of the runs from the first to the last is ordinary. */
  boolean touch(int first, int last) {
    var next = runs.nextSetBit(first);
    return next >= 0 && next <= last;
  }
}
