package org.redress.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.claims.AskedEvidence;
import org.redress.claims.CaseAction;
import org.redress.claims.CaseDeadline;
import org.redress.claims.CaseStatus;
import org.redress.claims.ClaimView;
import org.redress.claims.DecidedBy;
import org.redress.claims.KindId;
import org.redress.claims.Objection;
import org.redress.claims.Offer;
import org.redress.claims.Outcome;
import org.redress.claims.Stage;
import org.redress.guarantee.Escalation;
import org.redress.orders.OrderView;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.policy.ClaimRuling.Position;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundView;
import org.redress.shared.CaseId;
import org.redress.shared.Party;

/** A claim of c-77's against acme about 44.80 euro, opened on 10 March 2026, to be varied. */
public final class ACase {

  public static final Instant OPENED = Instant.parse("2026-03-10T08:00:00Z");

  /** The state of its dossier. */
  public static final long DOSSIER = 5;

  private final OrderView order;
  private Stage stage = Stage.DECISION;
  private CaseStatus status = CaseStatus.UNDER_REVIEW;
  private boolean review;
  private boolean escalated;
  private Map<Party, Set<CaseAction>> actions = Map.of();
  private @Nullable Objection objection;
  private @Nullable Escalation escalation;
  private @Nullable CaseDeadline deadline;
  private ClaimView.Ended ended = new ClaimView.Ended(null, null, null, null, null);
  private final List<Offer> offers = new ArrayList<>();
  private final List<AskedEvidence> asked = new ArrayList<>();
  private final List<ClaimView.Word> words = new ArrayList<>();
  private final List<RefundView> refunds = new ArrayList<>();

  private ACase(OrderView order) {
    this.order = order;
  }

  public static ACase about(OrderView order) {
    return new ACase(order);
  }

  public ACase beforeAPerson() {
    review = true;
    return this;
  }

  /** It came before a guarantor, or was to: then there is no {@code before}. */
  public ACase escalated(@Nullable Escalation before) {
    escalated = true;
    escalation = before;
    return this;
  }

  /** The merchant does not want to bear the refund. */
  public ACase objectedTo(Objection.State state) {
    var over = state != Objection.State.OPEN;
    objection =
        new Objection(
            OPENED,
            "It was delivered.",
            state,
            over ? OPENED : null,
            over ? "ben" : null,
            over ? "Nothing shows that." : null,
            null);
    return this;
  }

  /** The guarantor may decide now. */
  public ACase awaitingAward(Escalation before) {
    status = CaseStatus.WAITING_GUARANTOR;
    stage = Stage.GUARANTOR;
    actions = Map.of(Party.GUARANTOR, Set.of(CaseAction.AWARD));
    return escalated(before);
  }

  public ACase waiting(CaseStatus whose, CaseDeadline until) {
    stage = Stage.NEGOTIATION;
    status = whose;
    deadline = until;
    return this;
  }

  public ACase closed(Outcome outcome, DecidedBy who) {
    stage = Stage.CLOSED;
    status = CaseStatus.CLOSED;
    ended =
        new ClaimView.Ended(
            outcome, who, Purse.MARKETPLACE, Purse.MERCHANT, OPENED.plusSeconds(3600));
    return this;
  }

  public ACase offered(Offer offer) {
    offers.add(offer);
    return this;
  }

  public ACase asked(AskedEvidence request) {
    asked.add(request);
    return this;
  }

  public ACase wrote(Party party, String kind, String text) {
    words.add(new ClaimView.Word(OPENED, party, kind, text));
    return this;
  }

  public ACase paidBack(RefundView refund) {
    refunds.add(refund);
    return this;
  }

  public ClaimView view() {
    return new ClaimView(
        id(),
        "C-000007",
        order.id(),
        KindId.NOT_RECEIVED,
        stage,
        status,
        OPENED,
        3,
        4480,
        "EUR",
        List.of(new Quantity("1", 2)),
        "Still nothing here.",
        "REFUND",
        "acme",
        "c-77",
        1,
        Position.CONTESTED,
        ended,
        Map.of(),
        deadline,
        actions,
        offers,
        asked,
        refunds,
        words,
        new ClaimView.Review(review, review ? taskKey() : null, List.of(), escalated),
        OPENED,
        escalation,
        objection,
        null,
        deadline == null ? List.of() : List.of(deadline),
        null,
        null,
        DOSSIER);
  }

  public static String taskKey() {
    return "review:7:1";
  }

  public static CaseId id() {
    return new CaseId(new UUID(7, 7));
  }
}
