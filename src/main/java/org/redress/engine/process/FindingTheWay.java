package org.redress.engine.process;

import static java.util.Objects.requireNonNull;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.ConditionExpression;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what lies between two recorded steps: the shortest path through the model. A message
 * that only wakes a job was taken where that job was done; what else an event-based gateway waits
 * for was a timer.
 */
public final class FindingTheWay {

  private final BpmnModelInstance model;
  private final List<String> heard = new ArrayList<>();
  private final Set<String> visited = new LinkedHashSet<>();
  private final Set<String> flows = new LinkedHashSet<>();
  private @Nullable FlowNode standing;
  private boolean decided;

  private FindingTheWay(BpmnModelInstance model) {
    this.model = model;
  }

  public static Way through(String bpmnXml, List<Step> steps, Standing standing) {
    var xml = new ByteArrayInputStream(bpmnXml.getBytes(StandardCharsets.UTF_8));
    return new FindingTheWay(Bpmn.readModelFromStream(xml)).along(steps, standing);
  }

  private Way along(List<Step> steps, Standing now) {
    Step last = null;
    for (var step : steps) {
      if (step.begins() && last != null) {
        leave(last);
      }
      take(step.elementId());
      last = step;
    }
    var stuckAt = now.stuckAt();
    if (stuckAt != null) {
      take(stuckAt);
      return new Way(visited, flows, List.of(stuckAt));
    }
    if (now.next() != null) {
      answer(now.next());
    }
    var over = now.over() || last == null || last.over();
    return new Way(visited, flows, over ? end() : now.next() != null ? here() : waiting());
  }

  private void leave(Step last) {
    if (last.over()) {
      end();
    }
    standing = null;
  }

  private List<String> end() {
    if (!(standing instanceof EndEvent)) {
      walkTo(EndEvent.class::isInstance);
    }
    return List.of();
  }

  private List<String> waiting() {
    walkTo(EventBasedGateway.class::isInstance);
    return here();
  }

  private List<String> here() {
    return standing == null || standing instanceof EndEvent ? List.of() : List.of(standing.getId());
  }

  private void answer(String next) {
    var answers =
        model.getModelElementsByType(ConditionExpression.class).stream()
            .filter(condition -> condition.getTextContent().contains('"' + next + '"'))
            .map(condition -> ((SequenceFlow) condition.getParentElement()).getTarget())
            .filter(target -> !target.equals(standing))
            .toList();
    walkTo(answers::contains);
  }

  private void take(String elementId) {
    if (!(model.getModelElementById(elementId) instanceof FlowNode node)) {
      return;
    }
    var onlyWakesAJob =
        node.getOutgoing().stream().allMatch(flow -> flow.getTarget() instanceof Activity);
    if (node instanceof IntermediateCatchEvent event && onlyWakesAJob) {
      message(event).ifPresent(heard::add);
    } else if (standing == null) {
      arrive(node);
    } else if (node instanceof UserTask && node.equals(standing)) {
      decided = true;
    } else {
      walkTo(node::equals);
    }
  }

  private void arrive(FlowNode node) {
    standing = node;
    decided = false;
    visited.add(node.getId());
  }

  private void walkTo(Predicate<FlowNode> goal) {
    interrupt(goal);
    var from = standing;
    if (from == null) {
      return;
    }
    var cameBy = new HashMap<FlowNode, SequenceFlow>();
    var open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      for (var flow : onwards(open.remove(), goal)) {
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

  /** By what was heard, else, where nobody had decided, by the timer that leads to the goal. */
  private void interrupt(Predicate<FlowNode> goal) {
    var attached =
        model.getModelElementsByType(BoundaryEvent.class).stream()
            .filter(boundary -> boundary.getAttachedTo().equals(standing))
            .toList();
    attached.stream()
        .filter(boundary -> message(boundary).filter(heard::remove).isPresent())
        .findFirst()
        .or(() -> attached.stream().filter(boundary -> isOverdue(boundary, goal)).findFirst())
        .ifPresent(this::arrive);
  }

  private boolean isOverdue(BoundaryEvent boundary, Predicate<FlowNode> goal) {
    return !decided
        && message(boundary).isEmpty()
        && boundary.getOutgoing().stream().map(SequenceFlow::getTarget).anyMatch(goal);
  }

  private Collection<SequenceFlow> onwards(FlowNode node, Predicate<FlowNode> goal) {
    if (!(node instanceof EventBasedGateway)) {
      return node.getOutgoing();
    }
    var goals = node.getOutgoing().stream().filter(flow -> goal.test(flow.getTarget())).toList();
    return goals.isEmpty() ? woken(node) : goals;
  }

  private List<SequenceFlow> woken(FlowNode gateway) {
    for (var name : heard) {
      var taken =
          gateway.getOutgoing().stream()
              .filter(flow -> message(flow.getTarget()).filter(name::equals).isPresent())
              .toList();
      if (!taken.isEmpty()) {
        return taken;
      }
    }
    return gateway.getOutgoing().stream()
        .filter(flow -> message(flow.getTarget()).isEmpty())
        .toList();
  }

  private static Optional<String> message(FlowNode node) {
    return node instanceof CatchEvent event
        ? event.getEventDefinitions().stream()
            .filter(MessageEventDefinition.class::isInstance)
            .map(definition -> ((MessageEventDefinition) definition).getMessage().getName())
            .findFirst()
        : Optional.empty();
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
      message(flow.getTarget()).ifPresent(heard::remove);
    }
  }
}
