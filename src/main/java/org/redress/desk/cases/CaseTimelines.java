package org.redress.desk.cases;

import java.util.List;
import org.redress.casefile.Timeline;
import org.redress.claims.ClaimView;
import org.redress.desk.TimelineLine;
import org.redress.desk.TimelineWords;
import org.redress.desk.ViewerFormat;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/** What happened in a case, in words. */
@Component
class CaseTimelines {

  private final Timeline timeline;
  private final TimelineWords words;

  CaseTimelines(Timeline timeline, TimelineWords words) {
    this.timeline = timeline;
    this.words = words;
  }

  /** What the parties, the tables and the guarantor did; not the work of the staff. */
  List<TimelineLine> outside(MarketplaceId marketplace, ClaimView claim, ViewerFormat format) {
    return timeline.ofCase(marketplace, claim.id()).stream()
        .filter(entry -> !entry.kind().startsWith("Task") && !entry.kind().equals("JobStuck"))
        .map(entry -> words.line(entry, claim.currency(), format))
        .toList();
  }

  List<TimelineLine> of(MarketplaceId marketplace, ClaimView claim, ViewerFormat format) {
    return timeline.ofCase(marketplace, claim.id()).stream()
        .map(entry -> words.line(entry, claim.currency(), format))
        .toList();
  }
}
