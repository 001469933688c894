package org.redress.engine.work;

/**
 * Does the jobs of one type: one job is one command, which finds what was done before when it comes
 * again.
 */
interface JobWorker {

  String jobType();

  Acted act(Job job);

  /** Whether the command calls somebody outside, between transactions of its own. */
  default boolean callsOutside() {
    return false;
  }
}
