package org.redress.casefile.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.redress.casefile.content.CaseFile;
import org.redress.casefile.pdf.Table.Column;

/** Everything that happened to the order and in the case, in the order in which it became known. */
final class TimelineSection {

  private final CaseFile file;
  private final Phrases phrases;
  private final Flow flow;

  TimelineSection(CaseFile file, Phrases phrases, Flow flow) {
    this.file = file;
    this.phrases = phrases;
    this.flow = flow;
  }

  void write() throws IOException {
    flow.section(TitlePage.section(8));
    flow.paragraph(
        "In the order in which it became known. Redress is the engine itself.", Style.ASIDE);
    var rows = new ArrayList<List<String>>();
    for (var entry : file.timeline()) {
      var details = phrases.listed(new TreeMap<>(entry.details()));
      rows.add(
          List.of(
              phrases.moment(entry.at()),
              Phrases.title(entry.kind()) + (details.isEmpty() ? "" : "\n" + details),
              Phrases.by(entry.by())));
    }
    new Table(flow.sheet(), Column.of("When", 105), Column.of("What", 278), Column.of("By", 100))
        .write(rows);
  }
}
