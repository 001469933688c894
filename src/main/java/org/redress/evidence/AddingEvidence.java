package org.redress.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.evidence.EvidenceEvents.EvidenceAdded;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.FieldProblem;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Adds an item to a case, in the caller's transaction. The same file by the same party and type in
 * the same case is the same item: the first one is answered, and nothing is added or told.
 */
@Component
public class AddingEvidence {

  private final EvidenceRows rows;
  private final EvidenceFiles files;
  private final Ids ids;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  AddingEvidence(
      EvidenceRows rows,
      EvidenceFiles files,
      Ids ids,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.files = files;
    this.ids = ids;
    this.clock = clock;
    this.tenancy = tenancy;
    this.events = events;
  }

  /** What a party says: {@link Standing#ASSERTED}. */
  public Added add(MarketplaceId marketplace, NewEvidence evidence, Actor by) {
    return add(marketplace, evidence, Standing.ASSERTED, by);
  }

  /**
   * What the carrier itself reported, whoever passes it on: {@link Standing#CARRIER_REPORTED}. Not
   * for what a party claims that the carrier said.
   */
  public Added addReported(MarketplaceId marketplace, NewEvidence evidence, Actor by) {
    return add(marketplace, evidence, Standing.CARRIER_REPORTED, by);
  }

  private Added add(MarketplaceId marketplace, NewEvidence evidence, Standing standing, Actor by) {
    var now = clock.now();
    var problems = new ArrayList<>(EvidenceChecks.check(evidence, now, by));
    var kept = file(evidence.file(), problems);
    if (!problems.isEmpty()) {
      return new Added.Refused(List.copyOf(problems));
    }
    var item =
        new EvidenceView(
            new EvidenceId(ids.next()),
            evidence.caseId(),
            evidence.order(),
            evidence.party(),
            evidence.type(),
            evidence.facts(),
            evidence.text(),
            kept,
            evidence.visibility(),
            standing,
            now,
            by,
            List.of());
    return tenancy.in(marketplace, () -> keep(marketplace, item, evidence.file()));
  }

  private static @Nullable KeptFile file(@Nullable UploadedFile file, List<FieldProblem> problems) {
    return switch (file == null ? null : FileChecks.check(file)) {
      case null -> null;
      case FileChecks.Sound(var sound) -> sound;
      case FileChecks.Refused(var expected) -> {
        problems.add(new FieldProblem("file", expected));
        yield null;
      }
    };
  }

  private Added keep(MarketplaceId marketplace, EvidenceView item, @Nullable UploadedFile file) {
    if (!rows.keep(marketplace, item)) {
      return new Added.Item(rows.same(marketplace, item));
    }
    if (file != null) {
      files.keep(marketplace, item.id(), file.content());
    }
    events.publishEvent(
        new EvidenceAdded(
            marketplace,
            item.order(),
            item.caseId(),
            item.at(),
            item.by(),
            item.id(),
            item.party(),
            item.type(),
            item.visibility()));
    return new Added.Item(item);
  }
}
