package org.redress.house.catalogue;

import java.util.List;
import java.util.stream.Stream;

/** One change of a sound model, and what is said of it. */
record Break(String file, String from, String to, List<String> violations) {

  static Break process(String from, String to, String... violations) {
    return new Break("bpmn/ParcelProcess.bpmn", from, to, inFile("ParcelProcess.bpmn", violations));
  }

  static Break table(String from, String to, String... violations) {
    return new Break("dmn/ParcelTerms.dmn", from, to, inFile("ParcelTerms.dmn", violations));
  }

  /** What is said beside it of the code that the model now leaves unused. */
  Break leaving(String violation) {
    return new Break(
        file, from, to, Stream.concat(violations.stream(), Stream.of(violation)).toList());
  }

  private static List<String> inFile(String file, String... violations) {
    return Stream.of(violations).map(violation -> file + ": " + violation).toList();
  }
}
