package org.redress.casefile.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines of a width; a word that is longer than a line is torn. */
final class Lines {

  private static final String OPENING = "([{<«‹";
  private static final String CLOSING = ")]}>»›";

  private final Typeface face;
  private final int size;
  private final int widest;

  /** {@code width} in points. */
  Lines(Typeface face, int size, int width) {
    this.face = face;
    this.size = size;
    this.widest = width * 1000;
  }

  /** At least one line; each as it is set from left to right. */
  List<String> of(String text) {
    var lines = new ArrayList<String>();
    for (var paragraph : face.shown(text).split("\n", -1)) {
      breakUp(paragraph.stripTrailing(), lines);
    }
    while (lines.size() > 1 && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines.stream().map(Lines::ordered).toList();
  }

  private void breakUp(String paragraph, List<String> lines) {
    var line = new StringBuilder();
    for (var word : paragraph.splitWithDelimiters(" +", 0)) {
      if (fits(line + word)) {
        line.append(word);
      } else if (word.isBlank()) {
        flush(line, lines);
      } else {
        if (!line.toString().isBlank()) {
          flush(line, lines);
        }
        tear(word, line, lines);
      }
    }
    lines.add(line.toString().stripTrailing());
  }

  /** All but the last part of a word that may be too long; the rest begins the next line. */
  private void tear(String word, StringBuilder line, List<String> lines) {
    for (var letter : word.codePoints().toArray()) {
      if (!line.isEmpty() && !fits(line + Character.toString(letter))) {
        flush(line, lines);
      }
      line.appendCodePoint(letter);
    }
  }

  private static void flush(StringBuilder line, List<String> lines) {
    lines.add(line.toString().stripTrailing());
    line.setLength(0);
  }

  private boolean fits(String line) {
    return face.width(line, size) <= widest;
  }

  /** Hebrew and Arabic run from right to left; a page is set from left to right. */
  private static String ordered(String line) {
    if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
      return line;
    }
    var bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    var runs = new Integer[bidi.getRunCount()];
    var levels = new byte[runs.length];
    for (var run = 0; run < runs.length; run++) {
      runs[run] = run;
      levels[run] = (byte) bidi.getRunLevel(run);
    }
    Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
    var ordered = new StringBuilder();
    for (var run : runs) {
      var part = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      ordered.append(bidi.getRunLevel(run) % 2 == 0 ? part : reversed(part));
    }
    return ordered.toString();
  }

  private static String reversed(String part) {
    var reversed = new StringBuilder();
    new StringBuilder(part)
        .reverse()
        .codePoints()
        .forEach(letter -> reversed.appendCodePoint(mirrored(letter)));
    return reversed.toString();
  }

  private static int mirrored(int letter) {
    var opening = OPENING.indexOf(letter);
    var closing = CLOSING.indexOf(letter);
    if (opening >= 0) {
      return CLOSING.charAt(opening);
    }
    return closing >= 0 ? OPENING.charAt(closing) : letter;
  }
}
