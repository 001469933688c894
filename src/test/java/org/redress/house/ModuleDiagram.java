package org.redress.house;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModules;

/** Draws who uses whom as a Mermaid flowchart; an arrow that follows from others is left out. */
public final class ModuleDiagram {

  private final Map<String, Set<String>> uses = new TreeMap<>();

  public ModuleDiagram(ApplicationModules modules) {
    for (var module : modules) {
      uses.put(
          module.getIdentifier().toString(),
          module
              .getDirectDependencies(modules)
              .uniqueModules()
              .map(used -> used.getIdentifier().toString())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  /** As it stands in a Markdown file, fences included, no line break at the end. */
  public String markdown() {
    var arrows =
        uses.keySet().stream()
            .sorted(
                Comparator.comparing((String module) -> -depth(module))
                    .thenComparing(module -> module))
            .flatMap(module -> arrowsFrom(module).stream())
            .collect(joining("\n"));
    return "```mermaid\nflowchart TD\n" + arrows + "\n```";
  }

  private List<String> arrowsFrom(String module) {
    return uses.get(module).stream()
        .filter(used -> uses.get(module).stream().noneMatch(other -> reaches(other, used)))
        .map(used -> "  %s --> %s".formatted(module, used))
        .toList();
  }

  private boolean reaches(String from, String to) {
    return uses.get(from).stream().anyMatch(next -> next.equals(to) || reaches(next, to));
  }

  private int depth(String module) {
    return uses.get(module).stream().mapToInt(used -> depth(used) + 1).max().orElse(0);
  }
}
