package org.redress.house.catalogue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.house.Imported;
import org.redress.policy.Question;

/**
 * Finds in the classes what they offer to the models, by the names that the house gives such types:
 * workers end in Worker, the closed list of messages is the enum Trigger, the variables of XProcess
 * are the record XVariables.
 */
public final class Discovery {

  private static final String ROOT = "org.redress";

  private Discovery() {}

  public static JavaSide javaSide() {
    return new JavaSide(modules(), workers(), messages(), variables(), questions());
  }

  private static Set<String> modules() {
    return Imported.APPLICATION.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith(ROOT + "."))
        .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
        .collect(Collectors.toSet());
  }

  private static Map<String, String> workers() {
    return inEngine("Worker")
        .filter(type -> !type.isInterface())
        .collect(Collectors.toMap(Discovery::jobType, Class::getSimpleName));
  }

  private static Set<String> messages() {
    return inEngine("Trigger")
        .flatMap(type -> Stream.of(type.getEnumConstants()))
        .map(trigger -> (String) call(trigger, "message"))
        .collect(Collectors.toSet());
  }

  private static Map<String, Set<String>> variables() {
    return inEngine("Variables")
        .filter(Class::isRecord)
        .collect(Collectors.toMap(type -> process(type.getSimpleName()), Discovery::paths));
  }

  private static List<Asked> questions() {
    return types("policy")
        .filter(Question.class::isAssignableFrom)
        .filter(Class::isRecord)
        .<Asked>map(type -> Asked.of((Class<? extends Question<?>>) type))
        .toList();
  }

  private static Stream<? extends Class<?>> inEngine(String suffix) {
    return types("engine").filter(type -> type.getSimpleName().endsWith(suffix));
  }

  private static Stream<? extends Class<?>> types(String module) {
    return Imported.APPLICATION.stream()
        .filter(type -> type.getPackageName().startsWith(ROOT + "." + module))
        .map(JavaClass::reflect);
  }

  private static String process(String variables) {
    return variables.replaceAll("Variables$", "Process");
  }

  /** The names of the components, and of the components of those that are records themselves. */
  private static Set<String> paths(Class<?> type) {
    var paths = new TreeSet<String>();
    for (var component : type.getRecordComponents()) {
      paths.add(component.getName());
      if (component.getType().isRecord()) {
        paths(component.getType()).forEach(path -> paths.add(component.getName() + "." + path));
      }
    }
    return paths;
  }

  /** A worker says its job type without any of its collaborators. */
  private static String jobType(Class<?> worker) {
    try {
      var constructor = worker.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return (String)
          call(constructor.newInstance(new Object[constructor.getParameterCount()]), "jobType");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(worker + " does not say its job type", e);
    }
  }

  private static Object call(Object on, String method) {
    try {
      var found = on.getClass().getDeclaredMethod(method);
      found.setAccessible(true);
      return found.invoke(on);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("%s has no %s()".formatted(on.getClass(), method), e);
    }
  }
}
