package org.redress.house.catalogue;

import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnEdge;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import io.camunda.zeebe.model.bpmn.instance.di.Waypoint;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every element is drawn, and the flows keep out of each other's way: the pictures are shown in the
 * desk.
 */
final class Diagram implements BpmnCheck {

  private record Drawn(SequenceFlow flow, List<Segment> segments) {

    boolean meets(Drawn other) {
      return flow.getSource().equals(other.flow.getSource())
          || flow.getTarget().equals(other.flow.getTarget());
    }

    boolean crosses(Drawn other) {
      return segments.stream()
          .anyMatch(mine ->
              other.segments.stream()
                  .anyMatch(
                      theirs -> mine.crosses(theirs) || !meets(other) && mine.covers(theirs)));
    }
  }

  @Override
  public Stream<String> violations(BpmnFile file) {
    return Stream.concat(missing(file), crossing(file));
  }

  private static Stream<String> missing(BpmnFile file) {
    var drawn =
        Stream.concat(
                file.all(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                file.all(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
            .map(BaseElement::getId)
            .collect(Collectors.toSet());
    return Stream.concat(file.nodes().stream(), file.all(SequenceFlow.class).stream())
        .map(BaseElement::getId)
        .filter(id -> !drawn.contains(id))
        .map("%s is not in the diagram"::formatted);
  }

  private static Stream<String> crossing(BpmnFile file) {
    var flows =
        file.all(BpmnEdge.class).stream()
            .filter(edge -> edge.getBpmnElement() instanceof SequenceFlow)
            .map(Diagram::drawn)
            .toList();
    return IntStream.range(0, flows.size())
        .boxed()
        .flatMap(i ->
            flows.subList(i + 1, flows.size()).stream()
                .filter(flows.get(i)::crosses)
                .map(other ->
                    "%s and %s cross in the diagram"
                        .formatted(flows.get(i).flow().getId(), other.flow().getId())));
  }

  private static Drawn drawn(BpmnEdge edge) {
    var points = List.copyOf(edge.getWaypoints());
    var segments =
        IntStream.range(1, points.size())
            .mapToObj(i -> segment(points.get(i - 1), points.get(i)))
            .toList();
    return new Drawn((SequenceFlow) edge.getBpmnElement(), segments);
  }

  private static Segment segment(Waypoint from, Waypoint to) {
    return new Segment(from.getX(), from.getY(), to.getX(), to.getY());
  }
}
