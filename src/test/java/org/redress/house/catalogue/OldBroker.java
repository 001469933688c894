package org.redress.house.catalogue;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Nothing that a broker 8.5 does not know: it silently ignores what is newer, and does something
 * else than the picture says.
 */
final class OldBroker implements BpmnCheck {

  /**
   * The extensions that we use and 8.5 knows, with their attributes; {@code userTask} is not ours.
   */
  private static final Map<String, Set<String>> KNOWN =
      Map.ofEntries(
          Map.entry("taskDefinition", Set.of("type", "retries")),
          Map.entry("ioMapping", Set.of()),
          Map.entry("input", Set.of("source", "target")),
          Map.entry("output", Set.of("source", "target")),
          Map.entry("subscription", Set.of("correlationKey")),
          Map.entry("taskHeaders", Set.of()),
          Map.entry("header", Set.of("key", "value")),
          Map.entry("properties", Set.of()),
          Map.entry("property", Set.of("name", "value")),
          Map.entry(
              "assignmentDefinition", Set.of("assignee", "candidateGroups", "candidateUsers")),
          Map.entry("calledDecision", Set.of("decisionId", "resultVariable")),
          Map.entry("taskSchedule", Set.of("dueDate", "followUpDate")),
          Map.entry(
              "loopCharacteristics",
              Set.of("inputCollection", "inputElement", "outputCollection", "outputElement")),
          Map.entry(
              "calledElement",
              Set.of("processId", "propagateAllChildVariables", "propagateAllParentVariables")));

  private static final Set<String> NEW_ELEMENTS =
      Set.of("adHocSubProcess", "conditionalEventDefinition");

  @Override
  public Stream<String> violations(BpmnFile file) {
    return file.elements().stream().flatMap(OldBroker::violations);
  }

  private static Stream<String> violations(Element element) {
    var name = element.getLocalName();
    if (!Xml.ZEEBE.equals(element.getNamespaceURI())) {
      return NEW_ELEMENTS.contains(name) ? unknown(element, name) : foreignAttributes(element);
    }
    var attributes = KNOWN.get(name);
    return attributes == null
        ? unknown(element, "zeebe:" + name)
        : Xml.attributes(element)
            .map(Attr::getName)
            .filter(attribute -> !attributes.contains(attribute) && !attribute.startsWith("xmlns"))
            .flatMap(attribute -> unknown(element, "zeebe:%s %s".formatted(name, attribute)));
  }

  private static Stream<String> foreignAttributes(Element element) {
    return Xml.attributes(element)
        .filter(OldBroker::isTooNew)
        .flatMap(attribute -> unknown(element, attribute.toString()));
  }

  private static boolean isTooNew(Attr attribute) {
    var extension = Xml.ZEEBE.equals(attribute.getNamespaceURI());
    var platform =
        attribute.getLocalName().equals("executionPlatformVersion")
            && !attribute.getValue().matches("8\\.[0-5](\\..*)?");
    return extension || platform;
  }

  private static Stream<String> unknown(Element element, String what) {
    return Stream.of(
        "%s has %s, which a broker 8.5 does not know or we do not use"
            .formatted(Xml.place(element), what));
  }
}
