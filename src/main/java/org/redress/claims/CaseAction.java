package org.redress.claims;

/** What a party may do on a case now; a client acts only on these. */
public enum CaseAction {
  ACCEPT,
  CONTEST,
  OFFER,
  ACCEPT_OFFER,
  DECLINE_OFFER,
  ADD_EVIDENCE,
  CONFIRM_DELIVERY,
  GIVE_DESTINATION,
  WITHDRAW,
  APPEAL,
  ESCALATE,
  AWARD,
  /** Against bearing a refund. */
  OBJECT
}
