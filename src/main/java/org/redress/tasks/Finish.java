package org.redress.tasks;

/** What came of finishing a task. */
public sealed interface Finish {

  /** It is done, now or before; the first outcome stands. */
  record Done(Task task) implements Finish {}

  /** It was lifted before anybody did it. */
  record Lifted(Task task) implements Finish {}

  /** This user must not do it. */
  record Excluded(Task task) implements Finish {}
}
