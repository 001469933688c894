package org.redress.desk;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** An id as it stands in an address or a form. */
public final class WrittenId {

  private WrittenId() {}

  public static <T> Optional<T> parse(String id, Function<UUID, T> type) {
    try {
      return Optional.of(type.apply(UUID.fromString(id)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
