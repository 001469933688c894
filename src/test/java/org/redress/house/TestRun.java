package org.redress.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** What the build does with test classes, as its POM says. */
public final class TestRun {

  private static final List<String> LEAVING_OUT =
      List.of(
          "excludes",
          "excludesFile",
          "groups",
          "excludedGroups",
          "skip",
          "skipTests",
          "testFailureIgnore",
          "maven.test.skip",
          "maven.test.failure.ignore");

  private final Document pom;

  public TestRun(Path pom) throws IOException {
    try {
      this.pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(pom + " cannot be read", e);
    }
  }

  /** The patterns of the test classes that run; empty where surefire's own would be used. */
  public List<String> included() {
    return texts("include").toList();
  }

  /** The settings by which a test would not run, or could fail unseen. */
  public List<String> leavingOut() {
    return LEAVING_OUT.stream().filter(setting -> texts(setting).findAny().isPresent()).toList();
  }

  private Stream<String> texts(String element) {
    var found = pom.getElementsByTagName(element);
    return IntStream.range(0, found.getLength())
        .mapToObj(found::item)
        .map(node -> node.getTextContent().strip());
  }
}
