package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.redress.access.SettingPasswords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where whoever was invited sets the own password, once. */
@Controller
class WelcomePage {

  private final SettingPasswords passwords;

  WelcomePage(SettingPasswords passwords) {
    this.passwords = passwords;
  }

  @GetMapping("/welcome/{token}")
  String welcome(@PathVariable String token, HttpServletRequest request, Model model) {
    model.addAttribute(
        "username",
        passwords.open(token, request.getRemoteAddr()).orElseThrow(WelcomePage::nothing));
    model.addAttribute("shortest", SettingPasswords.SHORTEST);
    return "welcome";
  }

  @PostMapping("/welcome/{token}")
  String set(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      Model model) {
    var answer = passwords.set(token, password, request.getRemoteAddr());
    return switch (answer) {
      case DONE -> "redirect:/login?welcome";
      case NO_LINK -> throw nothing();
      case TOO_SHORT, TOO_LONG, IS_THE_NAME -> {
        model.addAttribute("problem", problem(answer));
        yield welcome(token, request, model);
      }
    };
  }

  private static String problem(SettingPasswords.Answer answer) {
    return switch (answer) {
      case TOO_SHORT -> "Use at least %d characters.".formatted(SettingPasswords.SHORTEST);
      case TOO_LONG -> "Use fewer characters: more than 72 bytes are not looked at.";
      case IS_THE_NAME -> "The user name is no password.";
      case DONE, NO_LINK -> "";
    };
  }

  private static ResponseStatusException nothing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
