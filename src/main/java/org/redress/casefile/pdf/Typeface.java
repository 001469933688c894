package org.redress.casefile.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One weight of DejaVu Sans Condensed, embedded as far as it is used. It has the letters of Latin,
 * Greek, Cyrillic, Armenian, Georgian, Hebrew and Arabic writing; what it lacks (Chinese, Japanese,
 * Korean, the scripts of India, emoji) is shown as {@value #SHOWN_FOR_LACKING}.
 */
final class Typeface {

  static final String SHOWN_FOR_LACKING = "□";

  private static final int REPLACEMENT = SHOWN_FOR_LACKING.codePointAt(0);
  private static final int EM = 1000;

  private final PDFont font;
  private final TrueTypeFont program;
  private final CmapLookup letters;
  private final Map<Integer, Integer> widths = new TreeMap<>();
  private boolean lacking;

  private Typeface(PDFont font, TrueTypeFont program) throws IOException {
    this.font = font;
    this.program = program;
    this.letters = program.getUnicodeCmapLookup();
  }

  static Typeface regular(PDDocument document) throws IOException {
    return load(document, "DejaVuSansCondensed.ttf");
  }

  static Typeface bold(PDDocument document) throws IOException {
    return load(document, "DejaVuSansCondensed-Bold.ttf");
  }

  private static Typeface load(PDDocument document, String name) throws IOException {
    try (var in = Objects.requireNonNull(Typeface.class.getResourceAsStream(name), name)) {
      var program = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      // ligatures would be read back as other letters
      program.setEnableGsub(false);
      return new Typeface(PDType0Font.load(document, program, true), program);
    }
  }

  PDFont font() {
    return font;
  }

  /** Whether anything that was written could not be shown. */
  boolean wasLacking() {
    return lacking;
  }

  /**
   * The text as it can be shown: composed, without what the eye does not see or what turns the
   * direction of writing; line breaks stay.
   */
  String shown(String text) {
    var shown = new StringBuilder();
    Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
        .replace("\t", "    ")
        .codePoints()
        .filter(Typeface::isSeen)
        .forEach(letter -> shown.appendCodePoint(orReplacement(letter)));
    return shown.toString();
  }

  private static boolean isSeen(int letter) {
    return switch (Character.getType(letter)) {
      case Character.FORMAT, Character.CONTROL -> letter == '\n';
      case Character.NON_SPACING_MARK -> !isVariationSelector(letter);
      default -> true;
    };
  }

  private static boolean isVariationSelector(int letter) {
    return letter >= 0xFE00 && letter <= 0xFE0F || letter >= 0xE0100 && letter <= 0xE01EF;
  }

  private int orReplacement(int letter) {
    if (letter == '\n') {
      return letter;
    }
    if (Character.isSpaceChar(letter)) {
      return ' ';
    }
    if (letters.getGlyphId(letter) != 0) {
      return letter;
    }
    lacking = true;
    return REPLACEMENT;
  }

  /** Of text that {@link #shown} gave, in thousandths of a point. */
  int width(String text, int size) {
    return text.codePoints().map(this::width).sum() * size;
  }

  /** In thousandths of the size. */
  private int width(int letter) {
    return widths.computeIfAbsent(letter, this::measure);
  }

  private int measure(int letter) {
    try {
      var width = program.getAdvanceWidth(letters.getGlyphId(letter));
      return Math.ceilDiv(width * EM, program.getUnitsPerEm());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
