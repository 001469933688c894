package org.redress.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a {@link RecordedEvent} is called in timelines, the audit chain, the feed and callbacks: a
 * word that others know, whatever its class is called in the code.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventName {

  String value();

  /** Reads the names. */
  final class Of {

    private Of() {}

    public static String name(RecordedEvent event) {
      return name(event.getClass());
    }

    /** IllegalStateException for an event without a name. */
    public static String name(Class<?> event) {
      var name = event.getAnnotation(EventName.class);
      if (name == null) {
        throw new IllegalStateException(event + " has no @EventName");
      }
      return name.value();
    }
  }
}
