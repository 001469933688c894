package org.redress.house.catalogue;

import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/** One model of a decision. */
record DmnFile(String name, DmnModelInstance model) {

  private static final String SUFFIX = ".dmn";

  static DmnFile read(Path path) {
    var file = path.getFileName().toString();
    var name = file.substring(0, file.length() - SUFFIX.length());
    return new DmnFile(name, Dmn.readModelFromFile(path.toFile()));
  }

  List<Decision> decisions() {
    return List.copyOf(model.getModelElementsByType(Decision.class));
  }

  List<DecisionTable> tables() {
    return List.copyOf(model.getModelElementsByType(DecisionTable.class));
  }
}
