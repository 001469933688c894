package org.redress.desk.overview;

import java.util.Arrays;
import java.util.List;
import org.redress.access.StaffMember;
import org.redress.claims.ClaimAges;
import org.redress.desk.StaffPage;
import org.redress.desk.ViewerFormat;
import org.redress.guarantee.Stakes;
import org.redress.orders.FindingExposure;
import org.redress.orders.PromisesKept;
import org.redress.orders.PromisesKept.Whose;
import org.redress.refunds.RefundSums;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The whole marketplace in figures; each figure is one query, however many orders there are. */
@StaffPage
class OverviewPage {

  /** Merchants, or carriers, in a chart. */
  private static final int MOST = 15;

  private final ClaimAges ages;
  private final RefundSums sums;
  private final FindingExposure exposure;
  private final Stakes stakes;
  private final PromisesKept promises;

  OverviewPage(
      ClaimAges ages,
      RefundSums sums,
      FindingExposure exposure,
      Stakes stakes,
      PromisesKept promises) {
    this.ages = ages;
    this.sums = sums;
    this.exposure = exposure;
    this.stakes = stakes;
    this.promises = promises;
  }

  @GetMapping("/overview")
  String show(
      @AuthenticationPrincipal StaffMember viewer,
      @ModelAttribute("format") ViewerFormat format,
      Model model) {
    var marketplace = viewer.marketplace();
    var taken = stakes.of(marketplace);
    var kept = promises.of(marketplace, MOST);
    model.addAttribute("cases", CaseCharts.byStageAndAge(ages.of(marketplace), format));
    model.addAttribute("money", MoneyCharts.byPurses(sums.of(marketplace), format));
    model.addAttribute(
        "merchants", CoverCharts.ofMerchants(exposure.largest(marketplace, MOST), taken, format));
    model.addAttribute(
        "guarantors", CoverCharts.ofGuarantors(exposure.byGuarantor(marketplace), taken, format));
    model.addAttribute(
        "promises",
        Arrays.stream(Whose.values())
            .map(whose -> PromiseCharts.of(whose, of(whose, kept), format))
            .toList());
    return "overview";
  }

  private static List<PromisesKept.Kept> of(Whose whose, List<PromisesKept.Kept> all) {
    return all.stream().filter(kept -> kept.whose() == whose).toList();
  }
}
