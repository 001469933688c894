package org.redress.access;

/** What a user of the desk is there for. */
public enum DeskRole {
  AGENT,
  SUPERVISOR,
  ANALYST,
  GUARANTOR,
  PRIVACY
}
