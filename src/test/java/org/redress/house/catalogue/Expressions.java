package org.redress.house.catalogue;

import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Every expression of a model uses only variables of the record that its process carries. */
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

  private static Stream<String> unknown(Element element, Set<String> variables) {
    var read = expressions(element).flatMap(Feel::variables);
    return Stream.concat(read, written(element))
        .distinct()
        .filter(variable -> !variables.contains(variable))
        .map(variable ->
            "%s uses %s, which the process does not carry".formatted(Xml.place(element), variable));
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
