package org.redress.casefile.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Pages of A4 and a pen that goes down them. All lengths are points; {@code x} counts from the left
 * margin, what is drawn begins at the pen's height and does not move it.
 */
final class Sheet {

  static final int WIDTH = 483;

  private static final int LEFT = 56;
  private static final int TOP = 786;
  private static final int BOTTOM = 66;
  private static final int FOOT = 38;

  private final PDDocument document;
  private final Typeface regular;
  private final Typeface bold;
  private final List<PDPage> pages = new ArrayList<>();
  private PDPageContentStream ink;
  private int y;

  Sheet(PDDocument document) throws IOException {
    this.document = document;
    this.regular = Typeface.regular(document);
    this.bold = Typeface.bold(document);
    this.ink = open();
  }

  private PDPageContentStream open() throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    pages.add(page);
    y = TOP;
    return new PDPageContentStream(document, page);
  }

  void turn() throws IOException {
    ink.close();
    ink = open();
  }

  /** True where a new page had to be begun for what comes next. */
  boolean need(int height) throws IOException {
    if (y - height >= BOTTOM || y == TOP) {
      return false;
    }
    turn();
    return true;
  }

  void down(int points) {
    y -= points;
  }

  /** Counted from 1. */
  int page() {
    return pages.size();
  }

  PDPage pageAt(int number) {
    return pages.get(number - 1);
  }

  int height() {
    return y;
  }

  boolean isAtTop() {
    return y == TOP;
  }

  List<String> lines(String text, Style style, int width) {
    return new Lines(face(style), style.size(), width).of(text);
  }

  /** A line that {@link #lines} gave. */
  void text(int x, String line, Style style) throws IOException {
    write(ink, LEFT + x, y - style.base(), line, style);
  }

  void textEndingAt(int x, String line, Style style) throws IOException {
    text(x - face(style).width(line, style.size()) / 1000, line, style);
  }

  void fill(int x, int width, int height, Color color) throws IOException {
    ink.setNonStrokingColor(color);
    ink.addRect(LEFT + x, y - height, width, height);
    ink.fill();
  }

  void picture(PDImageXObject picture, int x, int width, int height) throws IOException {
    ink.drawImage(picture, LEFT + x, y - height, width, height);
  }

  /** Whether some letter could not be shown. */
  boolean wasLacking() {
    return regular.wasLacking() || bold.wasLacking();
  }

  /** Writes on a page that was left; ends at {@code x} and the height that was noted there. */
  void addEndingAt(int page, int x, int height, String line, Style style) throws IOException {
    try (var later = new PDPageContentStream(document, pageAt(page), AppendMode.APPEND, true)) {
      var start = x - face(style).width(line, style.size()) / 1000;
      write(later, LEFT + start, height - style.base(), line, style);
    }
  }

  /** Ends the last page and puts a foot under each. */
  void finish(String left, String right) throws IOException {
    ink.close();
    for (var number = 1; number <= pages.size(); number++) {
      try (var foot = new PDPageContentStream(document, pageAt(number), AppendMode.APPEND, true)) {
        foot.setNonStrokingColor(Style.LINE);
        foot.addRect(LEFT, FOOT + 14, WIDTH, 1);
        foot.fill();
        write(foot, LEFT, FOOT, regular.shown(left), Style.ASIDE);
        var counted = regular.shown("%s · page %d of %d".formatted(right, number, pages.size()));
        var width = regular.width(counted, Style.ASIDE.size()) / 1000;
        write(foot, LEFT + WIDTH - width, FOOT, counted, Style.ASIDE);
      }
    }
  }

  private void write(PDPageContentStream on, int x, int base, String line, Style style)
      throws IOException {
    if (line.isEmpty()) {
      return;
    }
    on.beginText();
    on.setNonStrokingColor(style.ink());
    on.setFont(face(style).font(), style.size());
    on.newLineAtOffset(x, base);
    on.showText(line);
    on.endText();
  }

  private Typeface face(Style style) {
    return style.bold() ? bold : regular;
  }
}
