package org.redress.house.catalogue;

import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;

/** One table a file, its decision's id is the file's name, and of its rules exactly one holds. */
final class OneDecision implements DmnCheck {

  @Override
  public Stream<String> violations(DmnFile file) {
    if (file.decisions().size() != 1 || file.tables().size() != 1) {
      return Stream.of("holds not just one decision with one table");
    }
    var found = Stream.<String>builder();
    var id = file.decisions().getFirst().getId();
    if (!id.equals(file.name())) {
      found.add("the decision is named %s, not as its file".formatted(id));
    }
    var policy = file.tables().getFirst().getHitPolicy();
    if (policy != HitPolicy.UNIQUE) {
      found.add("has hit policy %s: with UNIQUE two rules that hold are seen".formatted(policy));
    }
    return found.build();
  }
}
