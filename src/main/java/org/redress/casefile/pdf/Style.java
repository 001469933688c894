package org.redress.casefile.pdf;

import java.awt.Color;

/** How a text is set: size and distance of the lines in points. */
record Style(int size, int leading, boolean bold, Color ink) {

  static final Color INK = new Color(0x18, 0x21, 0x2c);
  static final Color QUIET = new Color(0x55, 0x60, 0x70);
  static final Color ACCENT = new Color(0x1f, 0x5f, 0x8b);
  static final Color LINE = new Color(0xdb, 0xe0, 0xe6);
  static final Color GROUND = new Color(0xf3, 0xf5, 0xf7);

  static final Style TITLE = new Style(30, 38, true, INK);
  static final Style SUBTITLE = new Style(13, 19, false, QUIET);
  static final Style SECTION = new Style(15, 21, true, INK);
  static final Style GROUP = new Style(11, 16, true, ACCENT);
  static final Style HEADING = new Style(10, 14, true, INK);
  static final Style BODY = new Style(9, 13, false, INK);
  static final Style ASIDE = new Style(8, 11, false, QUIET);
  static final Style LABEL = new Style(8, 13, false, QUIET);

  /** From the top of a line down to its base; the same for all styles of one leading. */
  int base() {
    return Math.max(size, leading - 4);
  }
}
