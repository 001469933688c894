package org.redress.policy;

import java.util.Map;

/**
 * What is asked of one table. Inputs are strings, booleans, whole numbers (money in minor units)
 * and lists of strings; never null.
 */
public interface Question<T> {

  /** Id of the decision, which is its file name: {@code dmn/<table>.dmn}. */
  String table();

  Map<String, Object> inputs();

  /** Reads the typed answer; the outputs are complete and not null, numbers are {@link Long}. */
  T answer(Outputs outputs);
}
