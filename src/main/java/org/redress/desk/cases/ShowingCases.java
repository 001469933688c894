package org.redress.desk.cases;

import java.util.List;
import java.util.Map;
import org.redress.access.CaseLinks;
import org.redress.access.StaffMember;
import org.redress.claims.EscalatingClaims;
import org.redress.claims.ObjectingToRefunds;
import org.redress.desk.ShowingProposals;
import org.redress.desk.Standing;
import org.redress.desk.Standings;
import org.redress.desk.ViewerFormat;
import org.redress.desk.Words;
import org.redress.shared.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a case; what a form has put into the model before stays there. */
@Component
class ShowingCases {

  private final CaseSheets sheets;
  private final CaseLinks links;
  private final Standings standings;
  private final ShowingProposals proposals;
  private final EscalatingClaims escalating;
  private final Words words;

  ShowingCases(
      CaseSheets sheets,
      CaseLinks links,
      Standings standings,
      ShowingProposals proposals,
      EscalatingClaims escalating,
      Words words) {
    this.sheets = sheets;
    this.links = links;
    this.standings = standings;
    this.proposals = proposals;
    this.escalating = escalating;
    this.words = words;
  }

  /** The name of the page; an unknown case is a {@link NoSuchCase}. */
  String show(StaffMember viewer, CaseId id, ViewerFormat format, Model model) {
    var sheet = sheets.find(viewer.marketplace(), id, format).orElseThrow(NoSuchCase::new);
    model.addAttribute("sheet", sheet);
    model.addAttribute("claim", sheet.claim());
    model.addAttribute("order", sheet.order());
    model.addAttribute("contract", sheet.order().contract());
    var standing = sheet.standing(viewer, standings);
    model.addAttribute("excluded", sheet.excludes(viewer.getUsername()));
    model.addAttribute("sameHand", standing == Standing.SAME_HAND);
    model.addAttribute("nobody", standings.nobodyFor(viewer.marketplace(), id));
    model.addAttribute("barred", CaseSupervision.bars(viewer, sheet.claim()));
    model.addAttribute("decides", sheet.claim().review().open());
    model.addAttribute("types", EvidenceRequestForm.TYPES);
    model.addAttribute(
        "askingHint",
        sheet.claim().review().open()
            ? escalating
                .mayAsk(viewer.marketplace(), id)
                .map(left -> EvidenceRequestForm.hint(left, format))
                .orElse("")
            : "");
    var proposal = sheet.claim().proposal();
    model.addAttribute(
        "proposal", proposal == null ? null : ProposalCard.of(sheet.claim(), proposal, format));
    var subjects = sheet.money().subjects();
    subjects.add(ObjectingToRefunds.subject(id));
    model.addAttribute("proposals", proposals.of(viewer, sheet.order().id(), subjects, format));
    given(model, "news", List.of());
    given(model, "notDecided", false);
    model.addAttribute(
        "links",
        links.of(viewer.marketplace(), id).stream().map(link -> LinkLine.of(link, words)).toList());
    given(model, "problems", Map.of());
    given(model, "askingProblems", Map.of());
    given(model, "objectionProblems", Map.of());
    given(model, "objecting", ObjectionForm.EMPTY);
    given(model, "overtaken", false);
    given(model, "askingOvertaken", false);
    given(model, "ruling", RulingForm.EMPTY);
    given(model, "asking", EvidenceRequestForm.in(format.zone(), format.now()));
    return "case";
  }

  private static void given(Model model, String name, Object value) {
    if (!model.containsAttribute(name)) {
      model.addAttribute(name, value);
    }
  }
}
