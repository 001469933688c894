package org.redress.desk.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.access.StaffMember;
import org.redress.claims.ClaimView;
import org.redress.desk.CaseLine;
import org.redress.desk.CaseWords;
import org.redress.desk.MoneySheet;
import org.redress.desk.PictureLink;
import org.redress.desk.Standing;
import org.redress.desk.Standings;
import org.redress.desk.StuckLine;
import org.redress.desk.TaskWords;
import org.redress.desk.TimelineLine;
import org.redress.notifications.Notice;
import org.redress.orders.OrderView;
import org.redress.tasks.Task;

/** One case with everything that is known about it, as the page shows it. */
public record CaseSheet(
    ClaimView claim,
    CaseLine line,
    CaseProspect prospect,
    OrderView order,
    List<OfferLine> offers,
    List<WordLine> words,
    List<AskedLine> asked,
    List<EvidenceLine> evidence,
    List<Verdict> verdicts,
    MoneySheet money,
    List<CaseDue> deadlines,
    List<TimelineLine> timeline,
    List<Notice> notices,
    List<PictureLink> pictures,
    List<StuckLine> stuck,
    List<UnreachedLine> unreached,
    @Nullable Task review,
    @Nullable GuarantorCard guarantor,
    Glance glance) {

  /** What the customer would like, in words. */
  public @Nullable String remedy() {
    var remedy = claim.desiredRemedy();
    return remedy == null ? null : CaseWords.remedy(remedy);
  }

  /** Why a person has to decide, in words. */
  public @Nullable String why() {
    return review == null ? null : TaskWords.why(review.asked().kind(), review.asked().about());
  }

  /** What somebody outside may see of it. */
  CaseSheet outside(List<TimelineLine> told) {
    return new CaseSheet(
        claim,
        line,
        prospect,
        order,
        offers,
        words,
        asked,
        evidence,
        verdicts,
        new MoneySheet(money.refunds(), List.of(), List.of()),
        List.of(),
        told,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        guarantor,
        glance);
  }

  /** How the viewer stands to the decision that waits. */
  Standing standing(StaffMember viewer, Standings standings) {
    return review == null ? Standing.FREE : standings.of(viewer, review.asked());
  }

  /** Nobody decides twice on the same case where an appeal asks for another person. */
  boolean excludes(String user) {
    return review != null && review.asked().notBy().contains(user);
  }
}
