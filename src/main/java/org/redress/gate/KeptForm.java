package org.redress.gate;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What somebody had typed into a form that could not be taken, for the same person to send again.
 *
 * @param owner whose it is, as {@link FormMarks} knows it
 * @param action where the form goes
 * @param page where it stood
 * @param problems what is wrong with a field: {@link TextGate#NUMBER} or {@link
 *     TextGate#CHARACTERS}
 * @param at system time
 */
record KeptForm(
    String owner,
    String action,
    String page,
    Map<String, List<String>> values,
    Map<String, String> problems,
    Instant at) {

  /** How a request that shows its page is told of it. */
  static final String ATTRIBUTE = "redress.form.again";

  List<String> of(String field) {
    return values.getOrDefault(field, List.of());
  }
}
