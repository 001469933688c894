package org.redress.desk;

import org.redress.access.DeskRole;
import org.redress.access.StaffMember;

/** Who looks at a page, and what their role lets them do there. */
public record Viewer(String name, DeskRole role) {

  static Viewer of(StaffMember staff) {
    return new Viewer(staff.getUsername(), staff.user().role());
  }

  /** Agents and supervisors do the work; the others read. */
  public boolean acts() {
    return role == DeskRole.AGENT || role == DeskRole.SUPERVISOR;
  }

  /** Supervisors also do what must not be one agent's alone. */
  public boolean supervises() {
    return role == DeskRole.SUPERVISOR;
  }

  public boolean oversees() {
    return role == DeskRole.SUPERVISOR || role == DeskRole.ANALYST;
  }

  /** Somebody from outside, who sees the cases that came before it and nothing else. */
  public boolean guarantees() {
    return role == DeskRole.GUARANTOR;
  }

  public boolean seesOrders() {
    return acts() || role == DeskRole.ANALYST;
  }

  public boolean seesCases() {
    return seesOrders() || role == DeskRole.PRIVACY;
  }
}
