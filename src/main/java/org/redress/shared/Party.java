package org.redress.shared;

/** For whom an act on a case is done; who did it, the {@link Actor}, is recorded beside it. */
public enum Party {
  CUSTOMER,
  MERCHANT,
  MARKETPLACE,
  GUARANTOR
}
