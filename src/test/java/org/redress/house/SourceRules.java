package org.redress.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
            Stream.of(undocumented(unit), tooLong(unit), generated(unit)).flatMap(found -> found))
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

  private static Stream<ClassTree> types(CompilationUnitTree unit) {
    return unit.getTypeDecls().stream()
        .filter(ClassTree.class::isInstance)
        .map(ClassTree.class::cast);
  }

  private static String name(CompilationUnitTree unit) {
    return Path.of(unit.getSourceFile().toUri()).getFileName().toString();
  }
}
