package org.redress.claims;

import java.util.Optional;
import org.redress.policy.Question;

/**
 * The tables of the edition that holds for a case. An empty answer leaves the matter open, and a
 * person decides it.
 */
public interface PinnedTables {

  /** The question and its answer are kept as a decision in the case. */
  <T> Optional<T> ask(Question<T> question);

  /** For what is only compared: nothing is kept. */
  <T> Optional<T> consider(Question<T> question);
}
