package org.redress.claims;

/** Who decided how a case ended. */
public enum DecidedBy {
  PARTIES,
  POLICY,
  AGENT,
  GUARANTOR
}
