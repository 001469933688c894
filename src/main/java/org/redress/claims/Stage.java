package org.redress.claims;

/** How far a claim has come. */
public enum Stage {
  NEGOTIATION,
  DECISION,
  GUARANTOR,
  SETTLEMENT,
  CLOSED
}
