package org.redress.engine.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The BPMN models of this application, one process a file. */
@Component
public class Models {

  private final List<Model> all = Stream.of(resources()).map(Models::read).toList();

  public List<Model> all() {
    return all;
  }

  public Model of(String processId) {
    return all.stream()
        .filter(model -> model.processId().equals(processId))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no model bpmn/%s.bpmn".formatted(processId)));
  }

  private static Resource[] resources() {
    try {
      return new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.bpmn");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Model read(Resource resource) {
    try {
      var fileName = Objects.requireNonNull(resource.getFilename());
      return new Model(
          fileName.substring(0, fileName.length() - ".bpmn".length()),
          resource.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
