package org.redress.house;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The files below a folder that belong to the project: nothing built, installed or kept by a tool.
 */
public final class ProjectFiles {

  private static final Set<String> FOREIGN =
      Set.of(".git", "target", "node_modules", ".redress", ".idea", ".vscode");

  private ProjectFiles() {}

  /** All of them, in the order of their paths. */
  public static List<Path> below(Path root) throws IOException {
    var files = new ArrayList<Path>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return FOREIGN.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!FOREIGN.contains(file.getFileName().toString())) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files.stream().sorted().toList();
  }

  public static List<Path> java(Path root) throws IOException {
    return below(root).stream().filter(file -> file.toString().endsWith(".java")).toList();
  }
}
