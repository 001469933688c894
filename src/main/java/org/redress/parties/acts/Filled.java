package org.redress.parties.acts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.parties.Speech;

/**
 * A form as it was sent: what was typed, so that nothing of it is lost, and what is wrong with it,
 * in words beside the field.
 */
public final class Filled {

  /** Nobody has sent a form. */
  static final Filled NONE = new Filled("", Map.of());

  static final int LONGEST_TEXT = 4000;

  private final String form;
  private final Map<String, String> typed;
  private final Map<String, String> problems = new LinkedHashMap<>();

  Filled(String form, Map<String, String> typed) {
    this.form = form;
    this.typed = Map.copyOf(typed);
  }

  /** For the template: whether it is this one that was sent. */
  public boolean is(String which) {
    return form.equals(which);
  }

  /** For the template: what stands in a field. */
  public String value(String which, String field) {
    return is(which) ? text(field) : "";
  }

  /** For the template: what is wrong with a field; null for nothing. */
  public @Nullable String problem(String which, String field) {
    return is(which) ? problems.get(field) : null;
  }

  String form() {
    return form;
  }

  /** Without the blanks around it, and with the line ends of a text. */
  String text(String field) {
    return typed.getOrDefault(field, "").replace("\r\n", "\n").strip();
  }

  boolean says(String field) {
    return !text(field).isEmpty();
  }

  void wrong(String field, String why) {
    problems.putIfAbsent(field, why);
  }

  /** For the template and whoever goes on: whether nothing is wrong. */
  public boolean sound() {
    return problems.isEmpty();
  }

  /** A box that has to be ticked before anything is done that cannot be taken back. */
  void confirmed(Speech say) {
    if (!text("confirm").equals("yes")) {
      wrong("confirm", say.the("wrong.confirm"));
    }
  }

  /** Words that have to be there. */
  String required(String field, Speech say) {
    if (!says(field)) {
      wrong(field, say.the("wrong.blank"));
    }
    return prose(field, say);
  }

  /** Words that may be left out. */
  @Nullable String optional(String field, Speech say) {
    return says(field) ? prose(field, say) : null;
  }

  private String prose(String field, Speech say) {
    var text = text(field);
    if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
      wrong(field, say.the("wrong.long", say.number(LONGEST_TEXT)));
    } else if (text.codePoints().anyMatch(Filled::isUnwritable)) {
      wrong(field, say.the("wrong.characters"));
    }
    return text;
  }

  private static boolean isUnwritable(int character) {
    return Character.getType(character) == Character.SURROGATE
        || Character.isISOControl(character) && character != '\n' && character != '\t';
  }
}
