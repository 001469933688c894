package org.redress.desk;

import java.util.Arrays;
import java.util.Optional;
import org.redress.access.DeskRole;
import org.redress.access.People;
import org.redress.access.PersonOutcome;
import org.redress.access.StaffMember;
import org.redress.shared.PublicAddress;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The staff: supervisors add, disable and change people; whoever decides cases confirms them. */
@StaffPage
class PeoplePage {

  private final People people;
  private final PublicAddress address;

  PeoplePage(People people, PublicAddress address) {
    this.people = people;
    this.address = address;
  }

  @GetMapping("/people")
  String show(@AuthenticationPrincipal StaffMember viewer, Model model) {
    model.addAttribute(
        "people",
        people.all(viewer.marketplace()).stream()
            .map(person -> PersonLine.of(person, viewer.getUsername()))
            .toList());
    model.addAttribute("roles", People.ROLES.stream().map(PersonLine::role).toList());
    return "people";
  }

  @PostMapping("/people")
  String add(
      @AuthenticationPrincipal StaffMember viewer,
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String role,
      RedirectAttributes flash) {
    var outcome =
        people.add(viewer.marketplace(), username.strip(), name, role(role), viewer.actor());
    if (outcome instanceof PersonOutcome.Refused) {
      flash.addFlashAttribute("username", username);
      flash.addFlashAttribute("name", name);
    }
    return told(outcome, "", flash);
  }

  @PostMapping("/people/{username}/reset")
  String reset(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String username,
      RedirectAttributes flash) {
    return told(people.reset(viewer.marketplace(), username, viewer.actor()), "", flash);
  }

  @PostMapping("/people/{username}/disable")
  String disable(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String username,
      RedirectAttributes flash) {
    return told(
        people.disable(viewer.marketplace(), username, viewer.actor()),
        " can no longer come in; whatever session there was is over.",
        flash);
  }

  @PostMapping("/people/{username}/enable")
  String enable(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String username,
      RedirectAttributes flash) {
    return told(
        people.enable(viewer.marketplace(), username, viewer.actor()),
        " can come in again.",
        flash);
  }

  @PostMapping("/people/{username}/role")
  String give(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String username,
      @RequestParam(defaultValue = "") String role,
      RedirectAttributes flash) {
    return told(
        people.give(viewer.marketplace(), username, role(role), viewer.actor()),
        " has another role from now on.",
        flash);
  }

  @PostMapping("/people/{username}/confirm")
  String confirm(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String username,
      RedirectAttributes flash) {
    return told(
        people.confirm(viewer.marketplace(), username, viewer.actor()),
        " counts as a person of its own.",
        flash);
  }

  private String told(PersonOutcome outcome, String done, RedirectAttributes flash) {
    switch (outcome) {
      case PersonOutcome.Done(var username) -> flash.addFlashAttribute("done", username + done);
      case PersonOutcome.Linked(var username, var path, var expires) -> {
        flash.addFlashAttribute("linked", username);
        flash.addFlashAttribute("link", address.of(path));
        flash.addFlashAttribute("linkUntil", expires);
      }
      case PersonOutcome.Refused(var why) ->
          flash.addFlashAttribute("problem", PersonLine.refusal(why));
    }
    return "redirect:/people";
  }

  /** What is none of ours is refused as if it were a guarantor's. */
  private static DeskRole role(String written) {
    return Optional.of(written)
        .flatMap(word ->
            Arrays.stream(DeskRole.values()).filter(role -> role.name().equals(word)).findFirst())
        .orElse(DeskRole.GUARANTOR);
  }
}
