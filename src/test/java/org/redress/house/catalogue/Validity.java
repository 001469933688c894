package org.redress.house.catalogue;

import io.camunda.zeebe.model.bpmn.traversal.ModelWalker;
import io.camunda.zeebe.model.bpmn.validation.ValidationVisitor;
import io.camunda.zeebe.model.bpmn.validation.zeebe.ZeebeDesignTimeValidators;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.validation.ValidationResult;

/** What the client itself would refuse to deploy. */
final class Validity implements BpmnCheck {

  @Override
  public Stream<String> violations(BpmnFile file) {
    var visitor = new ValidationVisitor(ZeebeDesignTimeValidators.VALIDATORS);
    new ModelWalker(file.model()).walk(visitor);
    return visitor.getValidationResult().getResults().values().stream()
        .flatMap(results -> results.stream())
        .map(ValidationResult::getMessage)
        .map("cannot be deployed: %s"::formatted);
  }
}
