package org.redress.shared;

/**
 * Who did something; {@code name} is a user name, the name of an API key, the id of a link or a
 * fixed word, never personal data.
 */
public record Actor(Kind kind, String name) {

  public enum Kind {
    API_KEY,
    USER,
    /** A customer or merchant who opened a link to its case. */
    LINK,
    SYSTEM,
    IMPORT
  }

  /** The engine itself: timers, tables, processes. */
  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "redress");
}
