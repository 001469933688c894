package org.redress.house.catalogue;

import java.util.stream.Stream;

/** A picture that people can take in. */
final class Size implements BpmnCheck {

  private static final int MOST = 20;

  @Override
  public Stream<String> violations(BpmnFile file) {
    var nodes = file.nodes().size();
    return nodes > MOST
        ? Stream.of(
            "has %d flow nodes, more than %d: call a process of its own".formatted(nodes, MOST))
        : Stream.empty();
  }
}
