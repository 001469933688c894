package org.redress.shared;

import org.jspecify.annotations.Nullable;

/** Something that happened in a case, or to money that may belong to one. */
public interface CaseEvent extends DomainEvent {

  /** Null where it happened to the order alone. */
  @Nullable CaseId caseId();
}
