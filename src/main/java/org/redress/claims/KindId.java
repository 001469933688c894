package org.redress.claims;

/** What a case is about; the first three are claims. */
public enum KindId {
  NOT_RECEIVED,
  NOT_AS_DESCRIBED,
  REFUND_NOT_RECEIVED,
  RETURN,
  COMPLAINT,
  QUESTION
}
