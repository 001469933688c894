package org.redress.desk.recoveries;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.access.StaffMember;
import org.redress.desk.MoneyWords;
import org.redress.desk.RecoveryLine;
import org.redress.desk.RecoveryWords;
import org.redress.desk.StaffPage;
import org.redress.desk.ViewerFormat;
import org.redress.guarantee.Recoveries;
import org.redress.guarantee.Recovery;
import org.redress.refunds.Purse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The recoveries of the viewer's marketplace, newest first, page by page. */
@StaffPage
class RecoveryListPage {

  private static final List<Choice> STATES =
      Arrays.stream(Recovery.State.values())
          .map(state -> new Choice(state.name(), RecoveryWords.of(state)))
          .toList();

  private static final List<Choice> CREDITORS =
      choices(Purse.MARKETPLACE, Purse.GUARANTOR, Purse.MERCHANT, Purse.CARRIER);

  private static final List<Choice> DEBTORS =
      choices(Purse.MERCHANT, Purse.MARKETPLACE, Purse.CARRIER, Purse.CUSTOMER);

  private final Recoveries recoveries;

  RecoveryListPage(Recoveries recoveries) {
    this.recoveries = recoveries;
  }

  @GetMapping("/recoveries")
  String list(
      @AuthenticationPrincipal StaffMember viewer,
      @ModelAttribute("format") ViewerFormat format,
      ListAsked asked,
      Model model) {
    var filter = RecoveryFilter.of(asked);
    var found = recoveries.list(viewer.marketplace(), filter.search());
    var shown = found.stream().limit(RecoveryFilter.PAGE).toList();
    var more = found.size() > shown.size();
    model.addAttribute("filter", filter);
    model.addAttribute("states", STATES);
    model.addAttribute("creditors", CREDITORS);
    model.addAttribute("debtors", DEBTORS);
    model.addAttribute(
        "recoveries", shown.stream().map(recovery -> RecoveryLine.of(recovery, format)).toList());
    model.addAttribute("nextPage", more ? filter.addressAfter(shown.getLast().id()) : null);
    model.addAttribute("firstPage", filter.addressAfter(null));
    return "recoveries";
  }

  private static List<Choice> choices(Purse... purses) {
    return Stream.of(purses).map(purse -> new Choice(purse.name(), MoneyWords.of(purse))).toList();
  }

  /** The address's parameters as they were written. */
  record ListAsked(
      @Nullable String state,
      @Nullable String creditor,
      @Nullable String debtor,
      @Nullable String merchant,
      @Nullable String after) {}

  record Choice(String value, String label) {}
}
