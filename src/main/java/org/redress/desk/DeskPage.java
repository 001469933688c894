package org.redress.desk;

import java.util.Locale;
import org.redress.access.Marketplaces;
import org.redress.access.StaffMember;
import org.redress.desk.DeskHeader.Work;
import org.redress.shared.BusinessClock;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.TaskSearch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of the desk its header, its words and the formats of its viewer. */
@ControllerAdvice(annotations = StaffPage.class)
class DeskPage {

  private final Marketplaces marketplaces;
  private final FindingTasks tasks;
  private final BusinessClock clock;
  private final Words words;
  private final boolean sandbox;

  DeskPage(
      Marketplaces marketplaces,
      FindingTasks tasks,
      BusinessClock clock,
      Words words,
      @Value("${redress.sandbox:false}") boolean sandbox) {
    this.marketplaces = marketplaces;
    this.tasks = tasks;
    this.clock = clock;
    this.words = words;
    this.sandbox = sandbox;
  }

  @ModelAttribute("desk")
  DeskHeader header(@AuthenticationPrincipal StaffMember viewer) {
    var marketplace = marketplaces.get(viewer.marketplace());
    return new DeskHeader(
        marketplace.name(), marketplace.timeZone(), clock.now(), sandbox, work(viewer));
  }

  @ModelAttribute("viewer")
  Viewer viewer(@AuthenticationPrincipal StaffMember viewer) {
    return Viewer.of(viewer);
  }

  @ModelAttribute("format")
  ViewerFormat format(@ModelAttribute("desk") DeskHeader desk, Locale locale) {
    return new ViewerFormat(desk.zone(), locale, desk.now());
  }

  @ModelAttribute("words")
  Words words() {
    return words;
  }

  private Work work(StaffMember viewer) {
    var open = TaskSearch.open(1);
    var mine = open.with(TaskSearch.Holder.user(viewer.getUsername()));
    return new Work(
        tasks.count(viewer.marketplace(), mine), tasks.count(viewer.marketplace(), open));
  }
}
