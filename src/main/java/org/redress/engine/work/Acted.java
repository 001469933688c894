package org.redress.engine.work;

import java.time.Instant;
import org.redress.engine.process.Decided;

/** What came of a job's command. */
sealed interface Acted {

  /** Done now or before. */
  record Done(Decided decided) implements Acted {}

  /** The process was early; {@code dueAt} is business time. */
  record NotYet(Instant dueAt) implements Acted {}

  /** A person has to act first. */
  record Waits() implements Acted {}
}
