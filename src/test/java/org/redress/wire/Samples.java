package org.redress.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** A record with a value in each of its components, the same one every time. */
final class Samples {

  private Samples() {}

  static <T> T of(Class<T> type) {
    return type.cast(value(type, "value"));
  }

  private static Object value(Type type, String name) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic, name);
    }
    if (type instanceof Class<?> plain) {
      return plain(plain, name);
    }
    throw new IllegalArgumentException("no sample of " + type);
  }

  private static Object generic(ParameterizedType type, String name) {
    var of = type.getActualTypeArguments();
    var raw = (Class<?>) type.getRawType();
    if (raw == SortedSet.class) {
      return new TreeSet<>(Set.of(value(of[0], name)));
    }
    if (raw.isAssignableFrom(List.class)) {
      return List.of(value(of[0], name));
    }
    if (raw == Set.class) {
      return Set.of(value(of[0], name));
    }
    if (raw == Map.class) {
      return Map.of(value(of[0], name), value(of[1], name));
    }
    throw new IllegalArgumentException("no sample of " + type);
  }

  private static Object plain(Class<?> type, String name) {
    if (type.isRecord()) {
      return made(type);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isSealed()) {
      return value(type.getPermittedSubclasses()[0], name);
    }
    return switch (type.getName()) {
      case "java.lang.String", "java.lang.Object" -> name;
      case "int", "java.lang.Integer" -> 3;
      case "long", "java.lang.Long" -> 4200L;
      case "boolean", "java.lang.Boolean" -> true;
      case "java.time.Instant" -> Instant.parse("2026-03-02T10:15:00Z");
      case "java.time.LocalDate" -> LocalDate.parse("2026-03-09");
      case "java.time.Duration" -> Duration.ofHours(5);
      case "java.time.ZoneId" -> ZoneId.of("Europe/Berlin");
      case "java.util.UUID" -> UUID.fromString("0195b7c2-0000-7000-8000-000000000001");
      default -> throw new IllegalArgumentException("no sample of " + type);
    };
  }

  private static Object made(Class<?> type) {
    var components = type.getRecordComponents();
    try {
      var constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(
          Arrays.stream(components).map(c -> value(c.getGenericType(), c.getName())).toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no sample of " + type, e);
    }
  }
}
