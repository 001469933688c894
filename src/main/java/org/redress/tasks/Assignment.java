package org.redress.tasks;

/** What came of taking a task or giving it back. */
public sealed interface Assignment {

  /** It is with the user, or with nobody, as was asked. */
  record Assigned(Task task) implements Assignment {}

  /** Somebody else was faster. */
  record HeldBy(String user, Task task) implements Assignment {}

  /** This user must not do it, e.g. because it was theirs to decide before. */
  record Excluded(Task task) implements Assignment {}

  /** It was done or lifted before. */
  record Over(Task task) implements Assignment {}

  record NoSuchTask() implements Assignment {}
}
