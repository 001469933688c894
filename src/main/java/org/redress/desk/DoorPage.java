package org.redress.desk;

import org.redress.access.DeskRole;
import org.redress.access.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads who comes in to the work of their role. */
@Controller
class DoorPage {

  @GetMapping("/")
  String home(@AuthenticationPrincipal StaffMember viewer) {
    return "redirect:" + work(viewer.user().role());
  }

  private static String work(DeskRole role) {
    return switch (role) {
      case AGENT, SUPERVISOR -> "/tasks";
      case PRIVACY -> "/cases";
      case ANALYST -> "/orders";
      case GUARANTOR -> "/guarantor";
    };
  }
}
