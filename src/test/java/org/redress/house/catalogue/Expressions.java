package org.redress.house.catalogue;

import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Every expression of a model uses only variables of the record that its process carries; what a
 * call hands over is carried by the called one.
 */
record Expressions(JavaSide java) implements BpmnCheck {

  @Override
  public Stream<String> violations(BpmnFile file) {
    var variables = java.variables().get(file.name());
    if (variables == null) {
      return Stream.of("no record says which variables the process carries");
    }
    return Stream.concat(
        file.elements().stream().flatMap(element -> unknown(element, variables)),
        file.elements().stream().flatMap(Expressions::readingTheClock));
  }

  private Stream<String> unknown(Element element, Set<String> variables) {
    var read = expressions(element).flatMap(Feel::variables);
    return Stream.concat(
        Stream.concat(read, isHandedOver(element) ? Stream.empty() : written(element))
            .distinct()
            .filter(variable -> !variables.contains(variable))
            .map(variable ->
                "%s uses %s, which the process does not carry"
                    .formatted(Xml.place(element), variable)),
        isHandedOver(element) ? handedOver(element) : Stream.empty());
  }

  private Stream<String> handedOver(Element input) {
    var called = calledBy((Element) input.getParentNode().getParentNode());
    var carried = java.variables().getOrDefault(called, Set.of());
    return written(input)
        .filter(variable -> !carried.contains(variable))
        .map(variable ->
            "%s hands %s to %s, which does not carry it"
                .formatted(Xml.place(input), variable, called));
  }

  private static boolean isHandedOver(Element element) {
    return element.getLocalName().equals("input")
        && !calledBy((Element) element.getParentNode().getParentNode()).isEmpty();
  }

  /** The process that the element with these extensions calls; empty if it calls none. */
  private static String calledBy(Element extensions) {
    var called = extensions.getElementsByTagNameNS(Xml.ZEEBE, "calledElement");
    return called.getLength() == 0 ? "" : ((Element) called.item(0)).getAttribute("processId");
  }

  private static Stream<String> readingTheClock(Element element) {
    return expressions(element)
        .filter(Feel::readsTheClock)
        .map(expression ->
            "%s reads the broker's clock: the domain knows the time".formatted(Xml.place(element)));
  }

  /** Where a mapping writes to. */
  private static Stream<String> written(Element element) {
    return element.getLocalName().matches("input|output") && element.hasAttribute("target")
        ? Stream.of(element.getAttribute("target"))
        : Stream.empty();
  }

  private static Stream<String> expressions(Element element) {
    var text = element.getElementsByTagName("*").getLength() == 0 ? element.getTextContent() : "";
    return Stream.concat(Stream.of(text), Xml.attributes(element).map(Attr::getValue))
        .map(String::strip)
        .filter(expression -> expression.startsWith("="));
  }
}
