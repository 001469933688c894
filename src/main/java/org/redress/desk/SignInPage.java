package org.redress.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The form by which staff come in. */
@Controller
class SignInPage {

  @GetMapping("/login")
  String signIn() {
    return "sign-in";
  }
}
