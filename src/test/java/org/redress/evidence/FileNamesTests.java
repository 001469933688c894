package org.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rechnung März.pdf                | Rechnung März.pdf",
        "Rechnung 12.03.2026.PDF          | Rechnung 12.03.2026.pdf",
        "../../etc/invoice.pdf            | invoice.pdf",
        "C:\\Users\\me\\invoice.pdf       | invoice.pdf",
        "invoice.php.pdf                  | invoice_php.pdf",
        "invoice.php%00.pdf               | invoice_php_00.pdf",
        "invoice.pdf. . .                 | invoice.pdf",
        "scan                             | scan.pdf",
        "scan 7.3                         | scan 7.3.pdf",
        "Scan Nr. 5                       | Scan Nr. 5.pdf",
        ".pdf                             | file.pdf",
        "..                               | file.pdf",
        "CON.pdf                          | _CON.pdf",
        "lpt1                             | _lpt1.pdf",
        "com9.txt.pdf                     | com9_txt.pdf",
        "領収書.pdf                        | 領収書.pdf"
      })
  void cleansNames(String name, String cleaned) {
    assertThat(FileNames.clean(name, FileType.PDF)).isEqualTo(cleaned);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb.pdf",
        "a\u0000b.pdf",
        "a\u202Eb.pdf",
        "a\u2066b.pdf",
        "a\u200Bb.pdf",
        "\uFEFFab.pdf",
        "a\u007Fb.pdf",
        "a\u2028b.pdf"
      })
  void takesOutWhatTheEyeDoesNotSee(String name) {
    assertThat(FileNames.clean(name, FileType.PDF)).isEqualTo("ab.pdf");
  }

  @Test
  void putsALineForWhatShellsAndSystemsMightTakeForMore() {
    assertThat(FileNames.clean("a<b>:\"c\"|?*$(d);`e`'f'.pdf", FileType.PDF))
        .isEqualTo("a_b___c_____(d)__e__f_.pdf");
  }

  @Test
  void shortensLongNamesButNotTheirExtension() {
    var name = "\uD83D\uDCE6".repeat(3) + "n".repeat(400) + ".jpeg";
    assertThat(FileNames.clean(name, FileType.JPEG)).isEqualTo("___" + "n".repeat(97) + ".jpeg");
    assertThat(FileNames.clean("n".repeat(400), FileType.JPEG)).hasSize(104).endsWith("n.jpg");
  }

  @ParameterizedTest
  @CsvSource({
    "proof.pdf, true",
    "proof.PDF, true",
    "proof, true",
    "proof 12.03, true",
    "proof.jpg, false",
    "proof.pdf.exe, false",
    "proof.pdf.7z, false",
    ".htaccess, false",
    "proof.pdf::$DATA, false",
    "proof.p\u200Bdf, true",
    "fdp.\u202Eexe, false"
  })
  void tellsWhetherANameFitsTheType(String name, boolean fits) {
    assertThat(FileNames.fits(name, FileType.PDF)).isEqualTo(fits);
  }
}
