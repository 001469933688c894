package org.redress.casefile.pdf;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.function.Function;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.redress.casefile.content.CaseFile;
import org.redress.casefile.content.EvidenceItem;

/** The case file as a person reads it. */
public final class CaseFilePdf {

  /** PDF wants two ids of a document; by default they would be made of the machine's time. */
  private static final long DOCUMENT_ID = 1;

  private final CaseFile file;
  private final Making making;
  private final Function<EvidenceItem.FileOfItem, byte[]> evidence;

  /**
   * @param evidence gives the bytes of a file; asked for one at a time
   */
  public CaseFilePdf(
      CaseFile file, Making making, Function<EvidenceItem.FileOfItem, byte[]> evidence) {
    this.file = file;
    this.making = making;
    this.evidence = evidence;
  }

  /** The stream stays open. */
  public void writeTo(OutputStream out) throws IOException {
    // what was drawn waits in a temporary file: there may be many pictures
    try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      document.setDocumentId(DOCUMENT_ID);
      describe(document);
      draw(document);
      document.save(new Open(out));
    }
  }

  private void describe(PDDocument document) {
    var information = document.getDocumentInformation();
    information.setTitle("Case " + file.dispute().reference());
    information.setCreator("Redress");
    document.getDocumentCatalog().setLanguage("en");
  }

  private void draw(PDDocument document) throws IOException {
    var phrases = new Phrases(ZoneId.of(file.marketplace().timeZone()), file.order().currency());
    var sheet = new Sheet(document);
    var flow = new Flow(sheet);
    var title = new TitlePage(file, making, phrases, sheet);
    title.write();
    new ClaimSections(file, phrases, flow).write();
    new ContractSections(file.order(), phrases, flow).write();
    new EvidenceSection(file, phrases, flow, document, evidence).write();
    new DecisionSection(file, phrases, flow).write();
    new MoneySection(file, phrases, flow).write();
    new TimelineSection(file, phrases, flow).write();
    new ClosingSection(file, making, flow).write();
    title.number(flow.sections());
    sheet.finish(
        "%s · made %s".formatted(file.marketplace().name(), phrases.moment(making.at())),
        "Case " + file.dispute().reference());
    outline(document, flow);
  }

  private static void outline(PDDocument document, Flow flow) {
    var outline = new PDDocumentOutline();
    for (var section : flow.sections()) {
      var destination = new PDPageFitDestination();
      destination.setPage(flow.sheet().pageAt(section.page()));
      var item = new PDOutlineItem();
      item.setTitle(section.title());
      item.setDestination(destination);
      outline.addLast(item);
    }
    document.getDocumentCatalog().setDocumentOutline(outline);
  }

  /** PDFBox closes what it has written to. */
  private static final class Open extends FilterOutputStream {

    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
