package org.redress.desk;

import org.jspecify.annotations.Nullable;

/** What is said of one entry; {@code tone} is a class of the stylesheet. */
record Told(String what, @Nullable String more, String tone) {

  static Told quietly(String what) {
    return new Told(what, null, "quiet");
  }
}
