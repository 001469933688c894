package org.redress.evidence;

import java.util.List;
import java.util.Set;
import org.redress.evidence.EvidenceEvents.EvidenceChecked;
import org.redress.evidence.EvidenceView.Check;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.FieldProblem;
import org.redress.shared.MarketplaceId;
import org.redress.shared.StaffIndependence;
import org.redress.shared.Tenancy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records that an agent has verified an item, with the carrier or where else it came from. */
@Component
public class CheckingEvidence {

  private static final int LONGEST_NOTE = 1000;

  private final EvidenceRows rows;
  private final ObjectProvider<StaffIndependence> independence;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  CheckingEvidence(
      EvidenceRows rows,
      ObjectProvider<StaffIndependence> independence,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.independence = independence;
    this.clock = clock;
    this.tenancy = tenancy;
    this.events = events;
  }

  /**
   * In the caller's transaction. Each check is kept beside those before.
   *
   * @param note how it was verified, up to 1,000 characters
   * @throws IllegalArgumentException where {@code by} is not a user: only people check evidence
   */
  public Checked check(MarketplaceId marketplace, EvidenceId evidence, String note, Actor by) {
    if (by.kind() != Actor.Kind.USER) {
      throw new IllegalArgumentException("Evidence is checked by people, not by " + by);
    }
    if (!Texts.isProse(note, LONGEST_NOTE)) {
      var expected = "how it was verified, in 1 to %d characters".formatted(LONGEST_NOTE);
      return new Checked.Refused(List.of(new FieldProblem("note", expected)));
    }
    return tenancy.in(
        marketplace,
        () ->
            rows.find(marketplace, evidence)
                .<Checked>map(item -> check(marketplace, item, new Check(clock.now(), by, note)))
                .orElse(new Checked.NoSuchEvidence()));
  }

  private Checked check(MarketplaceId marketplace, EvidenceView item, Check check) {
    rows.check(marketplace, item.id(), check, hand(marketplace, check.by()));
    events.publishEvent(
        new EvidenceChecked(
            marketplace,
            item.order(),
            item.caseId(),
            check.at(),
            check.by(),
            item.id(),
            item.visibility()));
    return new Checked.Item(rows.find(marketplace, item.id()).orElseThrow());
  }

  private Set<String> hand(MarketplaceId marketplace, Actor by) {
    return independence
        .getIfAvailable(() -> (tenant, one, other) -> !one.equals(other))
        .hand(marketplace, by.name());
  }
}
