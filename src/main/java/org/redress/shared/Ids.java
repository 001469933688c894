package org.redress.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The one source of ids: UUID version 7, ordered by the time of their making for the sake of the
 * indexes only.
 */
@Component
public class Ids {

  private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

  public UUID next() {
    return generator.generate();
  }
}
