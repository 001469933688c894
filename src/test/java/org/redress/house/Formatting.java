package org.redress.house;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Takes the same steps as spotless, which itself would have to run on the Java that runs Maven. */
public final class Formatting {

  private Formatting() {}

  /** Those of these Java files that the formatter would change. */
  public static List<Path> unformatted(Collection<Path> files) {
    return files.parallelStream().filter(Formatting::wouldChange).sorted().toList();
  }

  private static boolean wouldChange(Path file) {
    try {
      var source = Files.readString(file);
      return !source.equals(formatted(source));
    } catch (FormatterException e) {
      throw new IllegalStateException(file + " is no Java that the formatter can read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String formatted(String source) throws FormatterException {
    var formatted = new Formatter().formatSource(source);
    var withoutUnused = RemoveUnusedImports.removeUnusedImports(formatted);
    return ImportOrderer.reorderImports(withoutUnused, Style.GOOGLE);
  }
}
