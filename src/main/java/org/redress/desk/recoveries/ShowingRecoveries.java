package org.redress.desk.recoveries;

import java.util.List;
import java.util.Map;
import org.redress.access.StaffMember;
import org.redress.claims.ClaimView;
import org.redress.claims.FindingClaims;
import org.redress.desk.ShowingProposals;
import org.redress.desk.Standings;
import org.redress.desk.ViewerFormat;
import org.redress.desk.WrittenId;
import org.redress.guarantee.Recoveries;
import org.redress.guarantee.Recovery;
import org.redress.guarantee.RecoveryId;
import org.redress.orders.FindingOrders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Fills the page of a recovery; what a form has put into the model before stays there. */
@Component
class ShowingRecoveries {

  private final Recoveries recoveries;
  private final FindingClaims claims;
  private final FindingOrders orders;
  private final ShowingProposals proposals;
  private final Standings standings;

  ShowingRecoveries(
      Recoveries recoveries,
      FindingClaims claims,
      FindingOrders orders,
      ShowingProposals proposals,
      Standings standings) {
    this.recoveries = recoveries;
    this.claims = claims;
    this.orders = orders;
    this.proposals = proposals;
    this.standings = standings;
  }

  /** One of the viewer's marketplace; any other ends the request. */
  Recovery find(StaffMember viewer, String id) {
    return WrittenId.parse(id, RecoveryId::new)
        .flatMap(recovery -> recoveries.find(viewer.marketplace(), recovery))
        .orElseThrow(ShowingRecoveries::unknown);
  }

  String show(StaffMember viewer, Recovery recovery, ViewerFormat format, Model model) {
    var claimed = recovery.claimed();
    var inCase = claimed.caseId();
    var reference =
        inCase == null
            ? null
            : claims.find(viewer.marketplace(), inCase).map(ClaimView::reference).orElse(null);
    var order = orders.find(viewer.marketplace(), claimed.order()).orElseThrow();
    model.addAttribute(
        "sheet", RecoverySheet.of(recovery, reference, order.contract().reference(), format));
    model.addAttribute("recovery", recovery);
    var subject = Recoveries.subject(recovery.id());
    model.addAttribute("subject", subject);
    model.addAttribute(
        "proposals", proposals.of(viewer, claimed.order(), List.of(subject), format));
    model.addAttribute("barred", bars(viewer, recovery));
    given(model, "part", PartForm.EMPTY);
    given(model, "reason", "");
    given(model, "problems", Map.of());
    given(model, "partProblems", Map.of());
    given(model, "form", "");
    return "recovery";
  }

  /** How the viewer stands to giving it up. */
  private String bars(StaffMember viewer, Recovery recovery) {
    var notBy = recoveries.notToBeWrittenOffBy(viewer.marketplace(), recovery);
    return standings.ofSupervisor(viewer, notBy).name();
  }

  static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static void given(Model model, String name, Object value) {
    if (!model.containsAttribute(name)) {
      model.addAttribute(name, value);
    }
  }
}
