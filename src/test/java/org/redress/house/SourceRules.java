package org.redress.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/**
 * The rules of the house that only the source shows: class files know no comments and no line
 * breaks.
 */
public final class SourceRules {

  private static final int LONGEST = 300;

  /** In these packages stand explanations, files and what is chained. */
  private static final List<String> WRITING =
      List.of("org.redress.policy", "org.redress.casefile", "org.redress.audit");

  private final DocTrees docs;
  private final List<CompilationUnitTree> units;

  /** Parses these Java files, without compiling them. */
  public SourceRules(Collection<Path> files) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      docs = DocTrees.instance(task);
      units =
          StreamSupport.stream(task.parse().spliterator(), false)
              .map(CompilationUnitTree.class::cast)
              .toList();
    }
  }

  /** Everything that is wrong, a sentence each; empty for none. */
  public List<String> violations() {
    return units.stream()
        .flatMap(unit ->
            Stream.of(undocumented(unit), tooLong(unit), generated(unit), unordered(unit))
                .flatMap(found -> found))
        .sorted()
        .toList();
  }

  private Stream<String> undocumented(CompilationUnitTree unit) {
    return types(unit)
        .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
        .filter(type -> docs.getDocComment(TreePath.getPath(unit, type)) == null)
        .map(type ->
            "%s is public and has no Javadoc: say its contract in one to three lines"
                .formatted(type.getSimpleName()));
  }

  private Stream<String> tooLong(CompilationUnitTree unit) {
    var lines =
        unit.getLineMap().getLineNumber(docs.getSourcePositions().getEndPosition(unit, unit));
    return lines > LONGEST
        ? Stream.of(
            "%s has %d lines, more than %d: find the second type in it"
                .formatted(name(unit), lines, LONGEST))
        : Stream.empty();
  }

  private Stream<String> generated(CompilationUnitTree unit) {
    return unit.getImports().stream()
        .map(imported -> imported.getQualifiedIdentifier().toString())
        .filter(imported -> imported.startsWith("lombok"))
        .map(imported ->
            "%s imports %s: write a record or a constructor".formatted(name(unit), imported));
  }

  /** What is written down or hashed has the same bytes after a restart, too. */
  private static Stream<String> unordered(CompilationUnitTree unit) {
    var owner = String.valueOf(unit.getPackageName());
    if (WRITING.stream().noneMatch(owner::startsWith)) {
      return Stream.empty();
    }
    var found = new ArrayList<String>();
    new Unordered(found).scan(unit, null);
    return found.stream()
        .map(what -> "%s has %s: order it, or its bytes differ".formatted(name(unit), what));
  }

  /** Constants are asked, not written; what is put into an order at once has one. */
  private static final class Unordered extends TreeScanner<Void, Void> {

    private static final Set<String> MADE = Set.of("HashMap", "HashSet");
    private static final Set<String> OF = Set.of("Map.of", "Set.of", "Map.copyOf", "Set.copyOf");

    private final List<String> found;

    Unordered(List<String> found) {
      this.found = found;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void none) {
      var flags = variable.getModifiers().getFlags();
      var constant = flags.contains(Modifier.STATIC) && flags.contains(Modifier.FINAL);
      return constant ? null : super.visitVariable(variable, none);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void none) {
      var type = made.getIdentifier().toString().replaceFirst("<.*", "");
      if (MADE.contains(type)) {
        found.add(type);
      }
      return type.startsWith("Tree") ? null : super.visitNewClass(made, none);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
      var method = call.getMethodSelect().toString();
      if (OF.contains(method) && (call.getArguments().size() > 2 || method.endsWith("copyOf"))) {
        found.add(method);
      }
      return super.visitMethodInvocation(call, none);
    }
  }

  private static Stream<ClassTree> types(CompilationUnitTree unit) {
    return unit.getTypeDecls().stream()
        .filter(ClassTree.class::isInstance)
        .map(ClassTree.class::cast);
  }

  private static String name(CompilationUnitTree unit) {
    return Path.of(unit.getSourceFile().toUri()).getFileName().toString();
  }
}
