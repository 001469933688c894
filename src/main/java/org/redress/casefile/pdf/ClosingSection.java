package org.redress.casefile.pdf;

import java.io.IOException;
import org.redress.casefile.content.CaseFile;
import org.redress.casefile.pdf.Flow.Pair;
import org.redress.evidence.Visibility;

/** What the file holds and leaves out, and how anyone can check that nobody changed it. */
final class ClosingSection {

  private final CaseFile file;
  private final Making making;
  private final Flow flow;

  ClosingSection(CaseFile file, Making making, Flow flow) {
    this.file = file;
    this.making = making;
    this.flow = flow;
  }

  void write() throws IOException {
    flow.section(TitlePage.section(9));
    flow.paragraph(
        "This document is part of a ZIP. case.json in it says the same for machines, with all times in UTC; the folder evidence holds every file as it was sent. manifest.json names each of them with its size and SHA-256, and manifest.sig is the Ed25519 signature over it by the installation of Redress that made the file. A single changed byte shows.",
        Style.BODY);
    flow.pairs(
        new Pair("Signed with the key", making.keyId()),
        new Pair("Made (UTC)", making.at().toString()),
        new Pair("Times shown", "in the time zone " + file.marketplace().timeZone()),
        new Pair("Made for", scope()));
    flow.paragraph(
        "Of the customer it names the reference, postcode, city and country, and who signed for a parcel. Name, e-mail address and street are left out; the marketplace knows them by the reference. Statements and evidence stand as the parties wrote and sent them.",
        Style.BODY);
    if (flow.sheet().wasLacking()) {
      flow.paragraph(
          "Letters that the typeface of this document lacks are shown as %s; case.json has them all."
              .formatted(Typeface.SHOWN_FOR_LACKING),
          Style.BODY);
    }
  }

  private String scope() {
    return file.scope() == Visibility.STAFF_AND_GUARANTOR
        ? "staff and guarantor"
        : "all parties: what is kept for staff and guarantor is not in it";
  }
}
