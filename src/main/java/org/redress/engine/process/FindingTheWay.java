package org.redress.engine.process;

import static java.util.Objects.requireNonNull;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Fills in what lies between two recorded steps: the shortest path through the model. */
public final class FindingTheWay {

  private final BpmnModelInstance model;
  private final Set<String> visited = new LinkedHashSet<>();
  private final Set<String> flows = new LinkedHashSet<>();
  private @Nullable FlowNode standing;

  private FindingTheWay(BpmnModelInstance model) {
    this.model = model;
  }

  /** {@code stuckAt} is the element of a job that nobody tries any more. */
  public static Way through(String bpmnXml, List<Step> steps, @Nullable String stuckAt) {
    var xml = new ByteArrayInputStream(bpmnXml.getBytes(StandardCharsets.UTF_8));
    return new FindingTheWay(Bpmn.readModelFromStream(xml)).along(steps, stuckAt);
  }

  private Way along(List<Step> steps, @Nullable String stuckAt) {
    Step last = null;
    for (var step : steps) {
      if (step.begins() && last != null) {
        leave(last);
      }
      take(step.elementId());
      last = step;
    }
    if (stuckAt != null) {
      take(stuckAt);
      return new Way(visited, flows, List.of(stuckAt));
    }
    return new Way(visited, flows, last == null || last.over() ? end() : waiting());
  }

  private void leave(Step last) {
    if (last.over()) {
      end();
    }
    standing = null;
  }

  private List<String> end() {
    walkTo(EndEvent.class::isInstance);
    return List.of();
  }

  private List<String> waiting() {
    walkTo(EventBasedGateway.class::isInstance);
    return standing == null ? List.of() : List.of(standing.getId());
  }

  private void take(String elementId) {
    if (standing == null) {
      if (model.getModelElementById(elementId) instanceof FlowNode node) {
        arrive(node);
      }
    } else {
      walkTo(node -> node.getId().equals(elementId));
    }
  }

  private void arrive(FlowNode node) {
    standing = node;
    visited.add(node.getId());
  }

  private void walkTo(Predicate<FlowNode> goal) {
    var from = standing;
    if (from == null) {
      return;
    }
    var cameBy = new HashMap<FlowNode, SequenceFlow>();
    var open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      for (var flow : open.remove().getOutgoing()) {
        var node = flow.getTarget();
        if (cameBy.putIfAbsent(node, flow) == null) {
          if (goal.test(node)) {
            walk(from, node, cameBy);
            return;
          }
          open.add(node);
        }
      }
    }
  }

  private void walk(FlowNode from, FlowNode to, Map<FlowNode, SequenceFlow> cameBy) {
    var path = new ArrayList<SequenceFlow>();
    var flowTo = requireNonNull(cameBy.get(to));
    path.add(flowTo);
    while (!flowTo.getSource().equals(from)) {
      flowTo = requireNonNull(cameBy.get(flowTo.getSource()));
      path.addFirst(flowTo);
    }
    for (var flow : path) {
      flows.add(flow.getId());
      arrive(flow.getTarget());
    }
  }
}
