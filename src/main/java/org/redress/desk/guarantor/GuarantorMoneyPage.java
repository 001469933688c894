package org.redress.desk.guarantor;

import org.jspecify.annotations.Nullable;
import org.redress.access.StaffMember;
import org.redress.desk.RecoveryLine;
import org.redress.desk.StaffPage;
import org.redress.desk.ViewerFormat;
import org.redress.desk.WrittenId;
import org.redress.guarantee.GuarantorMonths;
import org.redress.guarantee.Recoveries;
import org.redress.guarantee.RecoveryId;
import org.redress.guarantee.RecoverySearch;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What the guarantor awarded, paid, got back and gave up: month by month, and each recovery. */
@StaffPage
class GuarantorMoneyPage {

  private static final int PAGE = 50;

  private final GuarantorMonths months;
  private final Recoveries recoveries;

  GuarantorMoneyPage(GuarantorMonths months, Recoveries recoveries) {
    this.months = months;
    this.recoveries = recoveries;
  }

  @GetMapping("/guarantor/money")
  String show(
      @AuthenticationPrincipal StaffMember viewer,
      @RequestParam(required = false) @Nullable String after,
      @ModelAttribute("format") ViewerFormat format,
      Model model) {
    var guarantor = GuarantorCases.guarantor(viewer);
    var behind = WrittenId.parse(after == null ? "" : after, RecoveryId::new).orElse(null);
    var search = RecoverySearch.ofGuarantor(guarantor, behind, PAGE);
    var found = recoveries.list(viewer.marketplace(), search);
    model.addAttribute(
        "totals", MonthCharts.of(months.of(viewer.marketplace(), guarantor), format));
    model.addAttribute(
        "recoveries",
        found.stream().limit(PAGE).map(recovery -> RecoveryLine.of(recovery, format)).toList());
    model.addAttribute("nextAfter", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
    model.addAttribute("after", behind);
    return "guarantor-money";
  }
}
