package org.redress.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The floor each module stands on: it may use only those below, and says in its package-info what
 * it owns.
 */
public record ModuleLevels(Map<String, Integer> levels, Path sources) {

  private static final String OWNS_SOMETHING = "(?s)\\s*/\\*\\*[\\s*]*\\w.*?\\*/.*";

  /** Everything that is wrong, in a sentence each; empty for none. */
  public List<String> violations(ApplicationModules modules) {
    var violations = new ArrayList<String>();
    for (var module : modules) {
      violations.addAll(violations(module, modules));
    }
    levels.keySet().stream()
        .filter(name -> modules.getModuleByName(name).isEmpty())
        .forEach(name -> violations.add(name + " has a level, but there is no such module"));
    return violations.stream().sorted().toList();
  }

  private List<String> violations(
      org.springframework.modulith.core.ApplicationModule module, ApplicationModules modules) {
    var name = module.getIdentifier().toString();
    var violations = new ArrayList<String>();
    var declared = module.getBasePackage().getAnnotation(ApplicationModule.class);
    if (declared.isEmpty()) {
      violations.add(name + " has no package-info.java with @ApplicationModule");
    } else if (!saysWhatItOwns(module.getBasePackage().getName())) {
      violations.add(name + " does not say in the Javadoc of its package-info.java what it owns");
    }
    if (!levels.containsKey(name)) {
      violations.add(name + " has no level: say here on which it stands");
      return violations;
    }
    var used = used(module, modules);
    var allowed = declared.stream().flatMap(ModuleLevels::allowed).toList();
    Stream.concat(used.stream(), allowed.stream())
        .distinct()
        .filter(target -> !isBelow(target, name))
        .forEach(target -> violations.add("%s -> %s goes upwards".formatted(name, target)));
    allowed.stream()
        .filter(target -> !used.contains(target))
        .forEach(target -> violations.add("%s may use %s, but does not".formatted(name, target)));
    return violations;
  }

  private static Set<String> used(
      org.springframework.modulith.core.ApplicationModule module, ApplicationModules modules) {
    return module
        .getDirectDependencies(modules)
        .uniqueModules()
        .map(target -> target.getIdentifier().toString())
        .collect(Collectors.toSet());
  }

  private boolean isBelow(String target, String name) {
    return levels.getOrDefault(target, Integer.MAX_VALUE) < levels.get(name);
  }

  private boolean saysWhatItOwns(String packageName) {
    var source = sources.resolve(packageName.replace('.', '/')).resolve("package-info.java");
    try {
      return Files.readString(source).matches(OWNS_SOMETHING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The modules named, without the named interface that may follow. */
  private static Stream<String> allowed(ApplicationModule declared) {
    return Stream.of(declared.allowedDependencies()).map(name -> name.split("::")[0].strip());
  }
}
