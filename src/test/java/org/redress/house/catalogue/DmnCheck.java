package org.redress.house.catalogue;

import java.util.stream.Stream;

/** One convention for models of decisions. */
interface DmnCheck {

  /** What breaks it, a sentence each. */
  Stream<String> violations(DmnFile file);
}
