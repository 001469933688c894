package org.redress.shared;

import org.jspecify.annotations.Nullable;

/** Something that happened in a case, or to money that may belong to one. */
public interface CaseEvent extends DomainEvent {

  /** Null where it happened to the order alone. */
  @Nullable CaseId caseId();

  /** For whom the actor acted; null where that was nobody but Redress itself, or is not known. */
  default @Nullable Party forParty() {
    return null;
  }
}
