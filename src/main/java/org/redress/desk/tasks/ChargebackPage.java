package org.redress.desk.tasks;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.access.StaffMember;
import org.redress.claims.FindingClaims;
import org.redress.desk.ShowingProposals;
import org.redress.desk.StaffPage;
import org.redress.desk.TaskWords;
import org.redress.desk.ViewerFormat;
import org.redress.desk.WrittenId;
import org.redress.guarantee.DecidingSecondMoney;
import org.redress.guarantee.DecidingSecondMoney.Decided;
import org.redress.orders.FindingOrders;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.Task;
import org.redress.tasks.TaskId;
import org.redress.tasks.TaskKind;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a bank asks of a person. It is settled by what the bank decides and somebody reports; only
 * about money that a customer has twice a person decides here, and a supervisor alone leaves it.
 */
@StaffPage
class ChargebackPage {

  private static final Set<TaskKind> KINDS = EnumSet.of(TaskKind.CHARGEBACK, TaskKind.SECOND_MONEY);

  private final FindingTasks tasks;
  private final FindingOrders orders;
  private final FindingClaims claims;
  private final DecidingSecondMoney deciding;
  private final ShowingProposals proposals;

  ChargebackPage(
      FindingTasks tasks,
      FindingOrders orders,
      FindingClaims claims,
      DecidingSecondMoney deciding,
      ShowingProposals proposals) {
    this.tasks = tasks;
    this.orders = orders;
    this.claims = claims;
    this.deciding = deciding;
    this.proposals = proposals;
  }

  /** {@code inCase} and {@code order} are references; {@code outcome} is null while it is open. */
  record Sheet(
      Task task,
      String title,
      String what,
      @Nullable String inCase,
      String order,
      String merchant,
      @Nullable String amount,
      String amountIs,
      @Nullable String refunded,
      boolean toDecide,
      @Nullable String outcome) {}

  @GetMapping("/chargebacks/{id}")
  String show(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @ModelAttribute("format") ViewerFormat format,
      Model model) {
    var task = find(viewer, id);
    var subject = DecidingSecondMoney.subject(task.id());
    model.addAttribute("sheet", sheet(viewer, task, format));
    model.addAttribute("subject", subject);
    model.addAttribute(
        "proposals", proposals.of(viewer, task.asked().order(), List.of(subject), format));
    return "chargeback";
  }

  @PostMapping("/chargebacks/{id}/ask")
  String ask(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @ModelAttribute("format") ViewerFormat format,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var task = find(viewer, id);
    var decided = deciding.ask(viewer.marketplace(), task.id(), viewer.actor());
    return decided == Decided.OVERTAKEN
        ? overtaken(viewer, id, format, model, response)
        : told(task, decided, "The customer is asked for it.", flash);
  }

  @PostMapping("/chargebacks/{id}/leave")
  String leave(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      @ModelAttribute("format") ViewerFormat format,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var task = find(viewer, id);
    var decided = deciding.leave(viewer.marketplace(), task.id(), reason, viewer.actor());
    if (decided == Decided.OVERTAKEN) {
      return overtaken(viewer, id, format, model, response);
    }
    flash.addFlashAttribute("reason", reason);
    return told(task, decided, "Noted: nobody is asked for it.", flash);
  }

  /** Who loses sees what was decided, and that it was not by this hand. */
  private String overtaken(
      StaffMember viewer,
      String id,
      ViewerFormat format,
      Model model,
      HttpServletResponse response) {
    var outcome = sheet(viewer, find(viewer, id), format).outcome();
    model.addAttribute("problem", "Not done: somebody else has decided it. " + outcome);
    response.setStatus(HttpStatus.CONFLICT.value());
    return show(viewer, id, format, model);
  }

  private static String told(Task task, Decided decided, String done, RedirectAttributes flash) {
    switch (decided) {
      case DONE -> flash.addFlashAttribute("done", done);
      case PROPOSED ->
          flash.addFlashAttribute(
              "done", "Proposed. Nothing is decided until a second person confirms it.");
      case PROPOSED_ALREADY ->
          flash.addFlashAttribute("problem", "This waits for a second person already.");
      case NOT_NOW, OVERTAKEN ->
          flash.addFlashAttribute(
              "problem", "Not done: something has changed meanwhile, or nobody can be asked.");
      case WITHOUT_REASON ->
          flash.addFlashAttribute("reasonProblem", "Say why in 10 to 4,000 characters.");
    }
    return "redirect:/chargebacks/" + task.id();
  }

  private Sheet sheet(StaffMember viewer, Task task, ViewerFormat format) {
    var asked = task.asked();
    var contract = orders.find(viewer.marketplace(), asked.order()).orElseThrow().contract();
    var caseId = asked.caseId();
    var end = task.end();
    return new Sheet(
        task,
        TaskWords.of(asked.kind()),
        TaskWords.why(asked.kind(), asked.about()),
        caseId == null
            ? null
            : claims.find(viewer.marketplace(), caseId).map(it -> it.reference()).orElse(null),
        contract.reference(),
        contract.merchant().reference(),
        money(task, "amount", format),
        TaskWords.amountOfBank(asked.about()),
        money(task, "refunded", format),
        end == null && DecidingSecondMoney.isToDecide(asked),
        end == null
            ? null
            : end.outcome() == null ? "No longer needed." : TaskWords.outcome(end.outcome()));
  }

  private static @Nullable String money(Task task, String what, ViewerFormat format) {
    var about = task.asked().about();
    var amount = about.get(what);
    var currency = about.get("currency");
    return amount == null || currency == null || !amount.matches("[0-9]{1,18}")
        ? null
        : format.money(Long.parseLong(amount), currency);
  }

  private Task find(StaffMember viewer, String id) {
    return WrittenId.parse(id, TaskId::new)
        .flatMap(known -> tasks.find(viewer.marketplace(), known))
        .filter(task -> KINDS.contains(task.asked().kind()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
