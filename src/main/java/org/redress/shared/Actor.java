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
    IMPORT,
    /** Whoever runs the installation, by one of its commands. */
    OPERATOR,
    /** Somebody who was not let in. */
    STRANGER
  }

  /** The engine itself: timers, tables, processes. */
  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "redress");

  public static final Actor OPERATOR = new Actor(Kind.OPERATOR, "operator");
  public static final Actor STRANGER = new Actor(Kind.STRANGER, "stranger");
}
