package org.redress.house.catalogue;

import java.util.stream.Stream;

/** One convention for models of processes. */
interface BpmnCheck {

  /** What breaks it, a sentence each. */
  Stream<String> violations(BpmnFile file);
}
