package org.redress.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The DMN files this installation was started with, {@code dmn/} of the class path unless it is
 * told otherwise.
 */
@Component
class DeliveredTables {

  private final String location;
  private final TableReader reader;

  DeliveredTables(
      @Value("${redress.policy.tables:classpath:dmn/*.dmn}") String location, TableReader reader) {
    this.location = location;
    this.reader = reader;
  }

  /** Throws {@link BrokenTable} for a file that cannot be used. */
  TableSet read() {
    var files = files();
    if (files.isEmpty()) {
      throw new IllegalStateException("There is no policy: no DMN file at " + location);
    }
    files.forEach(reader::read);
    return TableSet.of(files);
  }

  private Map<String, String> files() {
    try {
      var files = new TreeMap<String, String>();
      for (var file : new PathMatchingResourcePatternResolver().getResources(location)) {
        files.put(name(file), file.getContentAsString(StandardCharsets.UTF_8));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("The policy tables at " + location + " cannot be read", e);
    }
  }

  private static String name(Resource file) {
    return String.valueOf(file.getFilename()).replaceFirst("\\.dmn$", "");
  }
}
