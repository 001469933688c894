package org.redress.house.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The text of a model, for what the typed elements do not show. */
final class Xml {

  static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

  private Xml() {}

  static List<Element> elements(String text) {
    var found = parse(text).getElementsByTagNameNS("*", "*");
    return IntStream.range(0, found.getLength())
        .mapToObj(found::item)
        .map(Element.class::cast)
        .toList();
  }

  static Stream<Attr> attributes(Element element) {
    var found = element.getAttributes();
    return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Attr.class::cast);
  }

  /** The id of the nearest element around this one that has one. */
  static String place(Element element) {
    for (var at = element; ; at = (Element) at.getParentNode()) {
      if (at.hasAttribute("id")) {
        return at.getAttribute("id");
      }
    }
  }

  private static Document parse(String text) {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try {
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
