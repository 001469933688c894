package org.redress.casefile.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** What texts, tables and pictures are made of: one below the other, from page to page. */
final class Flow {

  private static final int LABEL_WIDTH = 128;
  private static final int QUOTE_INDENT = 12;
  private static final int PAIRS_TOGETHER = 8;
  private static final int TALLEST_PICTURE = 330;

  private final Sheet sheet;
  private final List<Section> sections = new ArrayList<>();

  Flow(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Where a section begins. */
  record Section(String title, int page) {}

  List<Section> sections() {
    return List.copyOf(sections);
  }

  Sheet sheet() {
    return sheet;
  }

  void section(String title) throws IOException {
    sheet.need(150);
    if (!sheet.isAtTop()) {
      sheet.down(26);
    }
    var numbered = "%d  %s".formatted(sections.size() + 1, title);
    sections.add(new Section(numbered, sheet.page()));
    sheet.fill(0, 28, 2, Style.ACCENT);
    sheet.down(10);
    line(numbered, Style.SECTION);
    sheet.down(6);
  }

  /** Stays together with what follows it. */
  void heading(String text) throws IOException {
    sheet.need(64);
    sheet.down(8);
    line(text, Style.HEADING);
    sheet.down(2);
  }

  /** Says what the headings below it belong to. */
  void group(String text) throws IOException {
    sheet.need(90);
    sheet.down(10);
    line(text, Style.GROUP);
  }

  void paragraph(String text, Style style) throws IOException {
    line(text, style);
    sheet.down(3);
  }

  private void line(String text, Style style) throws IOException {
    for (var line : sheet.lines(text, style, Sheet.WIDTH)) {
      sheet.need(style.leading());
      sheet.text(0, line, style);
      sheet.down(style.leading());
    }
  }

  /** Somebody's words as they stand, with a bar beside them. */
  void quote(String text) throws IOException {
    var style = Style.BODY;
    sheet.down(3);
    for (var line : sheet.lines(text, style, Sheet.WIDTH - QUOTE_INDENT)) {
      sheet.need(style.leading());
      sheet.fill(0, 2, style.leading(), Style.LINE);
      sheet.text(QUOTE_INDENT, line, style);
      sheet.down(style.leading());
    }
    sheet.down(5);
  }

  /** A label and a value; null and empty values leave the line out. */
  record Pair(String label, @Nullable String value) {

    String text() {
      return value == null ? "" : value;
    }
  }

  void pairs(Pair... pairs) throws IOException {
    pairs(List.of(pairs));
  }

  void pairs(List<Pair> pairs) throws IOException {
    var said = pairs.stream().filter(pair -> !pair.text().isEmpty()).toList();
    sheet.need(Math.min(said.size(), PAIRS_TOGETHER) * Style.BODY.leading());
    for (var pair : said) {
      pair(pair.label(), pair.text());
    }
    sheet.down(3);
  }

  private void pair(String label, String value) throws IOException {
    var labels = sheet.lines(label, Style.LABEL, LABEL_WIDTH - 8);
    var values = sheet.lines(value, Style.BODY, Sheet.WIDTH - LABEL_WIDTH);
    for (var at = 0; at < Math.max(labels.size(), values.size()); at++) {
      sheet.need(Style.BODY.leading());
      if (at < labels.size()) {
        sheet.text(0, labels.get(at), Style.LABEL);
      }
      if (at < values.size()) {
        sheet.text(LABEL_WIDTH, values.get(at), Style.BODY);
      }
      sheet.down(Style.BODY.leading());
    }
  }

  /** As wide as the page at most, never larger than it is, never torn. */
  void picture(PDImageXObject picture, String caption) throws IOException {
    long width = Math.min(Sheet.WIDTH, picture.getWidth());
    var height = Math.max(1, picture.getHeight() * width / picture.getWidth());
    if (height > TALLEST_PICTURE) {
      width = Math.max(1, width * TALLEST_PICTURE / height);
      height = TALLEST_PICTURE;
    }
    sheet.need((int) height + 12 + Style.ASIDE.leading());
    sheet.down(4);
    sheet.picture(picture, 0, (int) width, (int) height);
    sheet.down((int) height + 3);
    paragraph(caption, Style.ASIDE);
  }
}
