package org.redress.desk;

import java.util.Locale;
import org.redress.access.Marketplaces;
import org.redress.access.StaffMember;
import org.redress.shared.BusinessClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of the desk its header, its words and the formats of its viewer. */
@ControllerAdvice(assignableTypes = {OrderListPage.class, OrderSheetPage.class})
class DeskPage {

  private final Marketplaces marketplaces;
  private final BusinessClock clock;
  private final Words words;
  private final boolean sandbox;

  DeskPage(
      Marketplaces marketplaces,
      BusinessClock clock,
      Words words,
      @Value("${redress.sandbox:false}") boolean sandbox) {
    this.marketplaces = marketplaces;
    this.clock = clock;
    this.words = words;
    this.sandbox = sandbox;
  }

  @ModelAttribute("desk")
  DeskHeader header(@AuthenticationPrincipal StaffMember viewer) {
    var marketplace = marketplaces.get(viewer.marketplace());
    return new DeskHeader(marketplace.name(), marketplace.timeZone(), clock.now(), sandbox);
  }

  @ModelAttribute("format")
  ViewerFormat format(@ModelAttribute("desk") DeskHeader desk, Locale locale) {
    return new ViewerFormat(desk.zone(), locale, desk.now());
  }

  @ModelAttribute("words")
  Words words() {
    return words;
  }
}
