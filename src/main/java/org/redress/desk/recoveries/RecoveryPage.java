package org.redress.desk.recoveries;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redress.access.StaffMember;
import org.redress.desk.StaffPage;
import org.redress.desk.ViewerFormat;
import org.redress.guarantee.Recoveries;
import org.redress.guarantee.Recovery;
import org.redress.guarantee.RecoveryAnswer;
import org.redress.shared.FieldProblem;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One recovery. Agents note what came in and what the debtor objects; only supervisors uphold and
 * write off.
 */
@StaffPage
class RecoveryPage {

  private final Recoveries recoveries;
  private final ShowingRecoveries showing;

  RecoveryPage(Recoveries recoveries, ShowingRecoveries showing) {
    this.recoveries = recoveries;
    this.showing = showing;
  }

  /** What every request about a recovery has with it. */
  record Visit(
      StaffMember viewer,
      Recovery recovery,
      ViewerFormat format,
      Model model,
      RedirectAttributes flash) {}

  @ModelAttribute("visited")
  Recovery visited(@AuthenticationPrincipal StaffMember viewer, @PathVariable String id) {
    return showing.find(viewer, id);
  }

  @GetMapping("/recoveries/{id}")
  String show(
      @AuthenticationPrincipal StaffMember viewer,
      @ModelAttribute(name = "visited", binding = false) Recovery recovery,
      @ModelAttribute("format") ViewerFormat format,
      Model model) {
    return showing.show(viewer, recovery, format, model);
  }

  @PostMapping("/recoveries/{id}/parts")
  String receive(
      @AuthenticationPrincipal StaffMember viewer,
      @ModelAttribute(name = "visited", binding = false) Recovery recovery,
      @ModelAttribute("part") PartForm form,
      @ModelAttribute("format") ViewerFormat format,
      Model model,
      RedirectAttributes flash) {
    var visit = new Visit(viewer, recovery, format, model, flash);
    var read = form.read(recovery, format);
    if (read.receipt() == null) {
      return again(visit, "part", read.problems());
    }
    var answer =
        recoveries.receive(viewer.marketplace(), recovery.id(), read.receipt(), viewer.actor());
    return told(visit, "part", answer, "Noted.");
  }

  @PostMapping("/recoveries/{id}/dispute")
  String dispute(
      @AuthenticationPrincipal StaffMember viewer,
      @ModelAttribute(name = "visited", binding = false) Recovery recovery,
      @RequestParam(defaultValue = "") String reason,
      @ModelAttribute("format") ViewerFormat format,
      Model model,
      RedirectAttributes flash) {
    var visit = new Visit(viewer, recovery, format, model, flash);
    model.addAttribute("reason", reason);
    var answer =
        recoveries.dispute(viewer.marketplace(), recovery.id(), reason.strip(), viewer.actor());
    return told(visit, "dispute", answer, "Noted as disputed. A supervisor looks at it.");
  }

  @PostMapping("/recoveries/{id}/uphold")
  String uphold(
      @AuthenticationPrincipal StaffMember viewer,
      @ModelAttribute(name = "visited", binding = false) Recovery recovery,
      @RequestParam(defaultValue = "") String seen,
      @ModelAttribute("format") ViewerFormat format,
      Model model,
      RedirectAttributes flash) {
    var visit = new Visit(viewer, recovery, format, model, flash);
    var answer =
        recoveries.asSeen(
            viewer.marketplace(),
            recovery.id(),
            seen,
            () -> recoveries.uphold(viewer.marketplace(), recovery.id(), viewer.actor()));
    return told(visit, "uphold", answer, "Upheld. It is demanded again, with a new deadline.");
  }

  @PostMapping("/recoveries/{id}/write-off")
  String writeOff(
      @AuthenticationPrincipal StaffMember viewer,
      @ModelAttribute(name = "visited", binding = false) Recovery recovery,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String seen,
      @ModelAttribute("format") ViewerFormat format,
      Model model,
      RedirectAttributes flash) {
    var visit = new Visit(viewer, recovery, format, model, flash);
    model.addAttribute("reason", reason);
    var why = reason.strip();
    var answer =
        recoveries.asSeen(
            viewer.marketplace(),
            recovery.id(),
            seen,
            () -> recoveries.writeOff(viewer.marketplace(), recovery.id(), why, viewer.actor()));
    return told(visit, "write-off", answer, "Written off.");
  }

  /** {@code form} is the one that was sent. */
  private String told(Visit visit, String form, RecoveryAnswer answer, String done) {
    return switch (answer) {
      case RecoveryAnswer.Done(var after) -> {
        visit.flash().addFlashAttribute("done", done);
        yield "redirect:/recoveries/" + after.id();
      }
      case RecoveryAnswer.Proposed(var waiting) -> {
        visit
            .flash()
            .addFlashAttribute(
                "done", "Proposed. Nothing is given up until a second person confirms it.");
        yield "redirect:/recoveries/%s#write-off".formatted(waiting.id());
      }
      case RecoveryAnswer.Barred barred ->
          again(
              visit,
              form,
              Map.of(
                  "reason",
                  "Who ruled, upheld or paid in this case does not write it off: another supervisor has to."));
      case RecoveryAnswer.NotNow late -> overtaken(visit, form, late.recovery());
      case RecoveryAnswer.LookAgain(var changed) -> overtaken(visit, form, changed);
      case RecoveryAnswer.Refused(var problems) -> again(visit, form, inWords(visit, problems));
      case RecoveryAnswer.NoSuchRecovery none -> throw ShowingRecoveries.unknown();
    };
  }

  private String overtaken(Visit visit, String form, Recovery now) {
    visit.model().addAttribute("overtaken", true);
    visit.model().addAttribute("form", form);
    return showing.show(visit.viewer(), now, visit.format(), visit.model());
  }

  private String again(Visit visit, String form, Map<String, String> problems) {
    visit.model().addAttribute(form.equals("part") ? "partProblems" : "problems", problems);
    visit.model().addAttribute("form", form);
    return showing.show(visit.viewer(), visit.recovery(), visit.format(), visit.model());
  }

  private static Map<String, String> inWords(Visit visit, List<FieldProblem> problems) {
    var said = new TreeMap<String, String>();
    for (var problem : problems) {
      said.put(problem.field(), inWords(visit, problem));
    }
    return said;
  }

  private static String inWords(Visit visit, FieldProblem problem) {
    var recovery = visit.recovery();
    return switch (problem.field()) {
      case "amount" ->
          PartForm.amount(recovery.outstanding(), recovery.claimed().currency(), visit.format());
      case "reference" -> "This reference was noted before, with another amount.";
      case "kind" -> "Only what a merchant owes is set off. Choose the payment.";
      default -> "This has to be " + problem.expected() + ".";
    };
  }
}
