package org.redress.casefile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.redress.casefile.ACaseFile;
import org.redress.casefile.APicture;
import org.redress.evidence.EvidenceType;
import org.redress.evidence.FileType;

/** The document as its reader sees it: read back as text and as pictures. */
class CaseFilePdfTests {

  @Test
  void saysWhoseCaseItIsAndWhereItStandsOnItsFirstPage() throws IOException {
    assertThat(page(new ACaseFile(), 1))
        .contains("CASE FILE", "C-000123", "Not received, 44.80 EUR claimed", "Closed: refunded")
        .contains("Decided by a person. Paid by the marketplace, borne by the merchant.")
        .contains("c-77, 80331 München, DE", "acme, Acme Lamps GmbH, DE, active")
        .contains("up to 2,500.00 EUR", "Signed with the key key-1");
  }

  @Test
  void tellsContractStatementsDecisionsMoneyAndTimeline() throws IOException {
    assertThat(text(new ACaseFile()))
        .containsSubsequence(
            "Still nothing here.",
            "The neighbour has the parcel.",
            "Offer 1: Merchant",
            "15.00 EUR",
            "LED torch",
            "39.90 EUR",
            "Total 44.80 EUR",
            "To be delivered by 9 Mar 2026",
            "Its hash sha256:0123456789abcdef",
            "colour may differ",
            "signed by: H. M.",
            "Nobody has sent any evidence.",
            "Before the guarantor",
            "Reserved from the cover 44.80 EUR",
            "I do not agree.",
            "Award by guarantor",
            "The door is another one.",
            "Table claim ruling",
            "dispatch shown: no; items: 39.90 EUR; position: contested",
            "rule 7: word against word: a person",
            "The customer is told A person looks at it.",
            "Ruling by ana (a person)",
            "The photo shows another door",
            "The merchant objects to bearing the refund",
            "The scan is ours.",
            "The carrier had lost it.",
            "Table guarantor cover",
            "Refund of 44.80 EUR: confirmed",
            "Recovery of 44.80 EUR: settled",
            "Debtor merchant acme",
            "We sent it.",
            "merchant:acme:receivable",
            "Merchant asked",
            "until: 13 Mar 2026, 23:59",
            "in the time zone Europe/Berlin");
  }

  @Test
  void countsItsPagesAndNamesThoseOfItsSections() throws IOException {
    try (var pdf = made(new ACaseFile())) {
      for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
        assertThat(page(pdf, page))
            .contains("Case C-000123 · page %d of %d".formatted(page, pdf.getNumberOfPages()));
      }
      var begins = pdf.getNumberOfPages();
      while (!page(pdf, begins).contains("9  About this file")) {
        begins--;
      }
      assertThat(begins).isGreaterThan(1);
      assertThat(page(pdf, 1).lines().toList())
          .contains("9  About this file", Integer.toString(begins));
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSize(9);
    }
  }

  @Test
  void showsPicturesUprightScaledAndWithoutTheirMetadata() throws IOException {
    var file =
        new ACaseFile()
            .with(
                EvidenceType.DELIVERY_PHOTO,
                "door.jpg",
                FileType.JPEG,
                APicture.held(6, "taken at 48.1371 11.5754", 2000, 1000))
            .with(EvidenceType.ITEM_PHOTO, "lamp.png", FileType.PNG, APicture.of("png", 30, 20));
    assertThat(new String(bytes(file), StandardCharsets.ISO_8859_1))
        .doesNotContain("48.1371", "Exif");
    try (var pdf = made(file)) {
      assertThat(pictures(pdf))
          .extracting(PDImageXObject::getWidth, PDImageXObject::getHeight)
          .containsExactly(Tuple.tuple(700, 1400), Tuple.tuple(30, 20));
      // held so, the red half that the camera saw above lies on the right
      var drawn = pictures(pdf).getFirst().getImage();
      assertThat(drawn.getRGB(600, 700) & 0xFF0000).isGreaterThan(0xE00000);
      assertThat(drawn.getRGB(100, 700) & 0xFF).isGreaterThan(0xE0);
    }
  }

  @Test
  void listsWhatItCannotShowWithItsHash() throws IOException {
    var file =
        new ACaseFile()
            .with(EvidenceType.PROOF_OF_DELIVERY, "list.pdf", FileType.PDF, ascii("%PDF"))
            .with(EvidenceType.ITEM_PHOTO, "torn.png", FileType.PNG, ascii("nothing"))
            .with(EvidenceType.ITEM_PHOTO, "new.heic", FileType.HEIC, ascii("ftyp"));
    assertThat(text(file))
        .containsSubsequence(
            "list.pdf (application/pdf, 4 bytes)",
            "evidence/1-00000000-0000-0007-0000-000000000001.pdf",
            "315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027",
            "torn.png",
            "This picture cannot be shown here",
            "new.heic",
            "This picture cannot be shown here");
  }

  @Test
  void wrapsWhatIsLongAndGoesOnOnFurtherPages() throws IOException {
    var word = "x".repeat(4000);
    var file = new ACaseFile().stating(word).ruledBecause("A long reason. ".repeat(260));
    try (var pdf = made(file)) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(made(new ACaseFile()).getNumberOfPages());
      var shown = new PDFTextStripper().getText(pdf);
      assertThat(shown.replaceAll("[^x]", "").length()).isGreaterThanOrEqualTo(4000);
      assertThat(shown.split("reason\\.", -1)).hasSize(261);
      assertThat(inkBeyondTheMargins(pdf)).isFalse();
    }
  }

  @Test
  void writesEveryTextAndSaysWhereALetterIsLacking() throws IOException {
    var many =
        "Ждал неделю. Ελλάδα. Łódź, İstanbul, Đà Nẵng. 你好 \uD83D\uDE9A \u0000\u202E\uFFFF\uD800 नमस्ते";
    assertThat(text(new ACaseFile().stating(many)))
        .contains("Ждал неделю. Ελλάδα. Łódź, İstanbul, Đà Nẵng. □□")
        .contains("Letters that the typeface of this document lacks are shown as □");
    assertThat(text(new ACaseFile())).doesNotContain("□");
  }

  @Test
  void survivesTextsMadeOfAnything() throws IOException {
    var all = new StringBuilder();
    for (var letter = 0; letter <= 0x1FFFF; letter += 7) {
      all.appendCodePoint(letter);
    }
    assertThat(text(new ACaseFile().stating(all.toString()))).contains("9  About this file");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(ACaseFile file) throws IOException {
    var out = new ByteArrayOutputStream();
    new CaseFilePdf(file.file(), new Making(ACaseFile.MADE, "key-1"), file::bytes).writeTo(out);
    return out.toByteArray();
  }

  private static PDDocument made(ACaseFile file) throws IOException {
    return Loader.loadPDF(bytes(file));
  }

  private static String text(ACaseFile file) throws IOException {
    try (var pdf = made(file)) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static String page(ACaseFile file, int number) throws IOException {
    try (var pdf = made(file)) {
      return page(pdf, number);
    }
  }

  private static String page(PDDocument pdf, int number) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return stripper.getText(pdf);
  }

  private static List<PDImageXObject> pictures(PDDocument pdf) throws IOException {
    var pictures = new ArrayList<PDImageXObject>();
    for (var page : pdf.getPages()) {
      for (var name : page.getResources().getXObjectNames()) {
        if (page.getResources().getXObject(name) instanceof PDImageXObject picture) {
          pictures.add(picture);
        }
      }
    }
    return pictures;
  }

  /** Anything but paper in the 40 points left and right of what is written. */
  private static boolean inkBeyondTheMargins(PDDocument pdf) throws IOException {
    for (var number = 0; number < pdf.getNumberOfPages(); number++) {
      var page = new PDFRenderer(pdf).renderImage(number);
      for (var y = 0; y < page.getHeight(); y++) {
        for (var x = 0; x < 40; x++) {
          if ((page.getRGB(x, y) & page.getRGB(page.getWidth() - 1 - x, y) & 0xFFFFFF)
              != 0xFFFFFF) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
