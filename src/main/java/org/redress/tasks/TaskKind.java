package org.redress.tasks;

/** What a person is needed for. */
public enum TaskKind {
  /** A claim is decided by a person. */
  REVIEW,
  /** A claim is decided by a supervisor, because no guarantor does. */
  SUPERVISOR_REVIEW,
  /** Money did not reach the customer. */
  REFUND_TROUBLE,
  /** More was captured than the order costs. */
  OVERPAID,
  /** A merchant objects to bearing a refund. */
  OBJECTION,
  /** Whoever bears a refund disputes that it owes it, or does not pay. */
  RECOVERY,
  /** The bank is asked to take a payment back, or took it: it has to be answered, or asked. */
  CHARGEBACK,
  /** A customer has its money back more than once, or never paid it, without a bank's doing. */
  SECOND_MONEY,
  /** An external guarantor cannot be told of its case. */
  CALLBACK_FAILED,
  /** A table had no answer, or more than one. */
  UNDECIDED_POLICY,
  /** What one person must not do alone waits for a second one. */
  SECOND_PERSON,
  /** A step of a process fails again and again. */
  STUCK_JOB
}
