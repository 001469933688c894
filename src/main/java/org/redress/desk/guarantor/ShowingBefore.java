package org.redress.desk.guarantor;

import java.util.List;
import java.util.Map;
import org.redress.access.StaffMember;
import org.redress.claims.CaseAction;
import org.redress.claims.ClaimView;
import org.redress.claims.EscalatingClaims;
import org.redress.desk.ViewerFormat;
import org.redress.desk.cases.CaseSheets;
import org.redress.desk.cases.EvidenceRequestForm;
import org.redress.desk.cases.RulingForm;
import org.redress.orders.Exposure;
import org.redress.orders.FindingExposure;
import org.redress.shared.Party;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the guarantor's page of a case; what a form has put into the model before stays there. */
@Component
class ShowingBefore {

  private final CaseSheets sheets;
  private final FindingExposure exposure;
  private final EscalatingClaims escalating;

  ShowingBefore(CaseSheets sheets, FindingExposure exposure, EscalatingClaims escalating) {
    this.sheets = sheets;
    this.exposure = exposure;
    this.escalating = escalating;
  }

  String show(StaffMember viewer, ClaimView claim, ViewerFormat format, Model model) {
    var sheet = sheets.outside(viewer.marketplace(), claim, format);
    model.addAttribute("sheet", sheet);
    model.addAttribute("claim", claim);
    model.addAttribute("order", sheet.order());
    model.addAttribute("contract", sheet.order().contract());
    model.addAttribute("stake", stake(viewer, claim, format));
    var decides = claim.actionsOf(Party.GUARANTOR).contains(CaseAction.AWARD);
    model.addAttribute("decides", decides);
    model.addAttribute(
        "askingHint",
        decides
            ? escalating
                .mayAsk(viewer.marketplace(), claim.id(), GuarantorCases.guarantor(viewer))
                .map(left -> EvidenceRequestForm.hint(left, format))
                .orElse("")
            : "");
    model.addAttribute("types", EvidenceRequestForm.TYPES);
    given(model, "problems", Map.of());
    given(model, "news", List.of());
    given(model, "notDecided", false);
    given(model, "askingProblems", Map.of());
    given(model, "overtaken", false);
    given(model, "ruling", RulingForm.EMPTY);
    given(model, "asking", EvidenceRequestForm.in(format.zone(), format.now()));
    return "guarantor-case";
  }

  /** What it covers of this merchant in the currency of the case. */
  private Stake stake(StaffMember viewer, ClaimView claim, ViewerFormat format) {
    var guarantor = GuarantorCases.guarantor(viewer);
    var running =
        exposure.of(viewer.marketplace(), claim.merchantReference()).stream()
            .filter(it -> it.guarantor().equals(guarantor))
            .filter(it -> it.currency().equals(claim.currency()))
            .toList();
    var orders = running.stream().mapToLong(Exposure::orders).sum();
    var cover = running.stream().mapToLong(Exposure::cover).sum();
    return new Stake(format.number(orders), format.money(cover, claim.currency()));
  }

  record Stake(String orders, String cover) {}

  private static void given(Model model, String name, Object value) {
    if (!model.containsAttribute(name)) {
      model.addAttribute(name, value);
    }
  }
}
