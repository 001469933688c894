package org.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServedFileTests {

  @ParameterizedTest
  @CsvSource({
    "PDF, inline, application/pdf",
    "JPEG, inline, image/jpeg",
    "PNG, inline, image/png",
    "WEBP, inline, image/webp",
    "HEIC, attachment, application/octet-stream",
    "TEXT, attachment, application/octet-stream"
  })
  void showsPicturesAndPdfOnly(FileType type, String disposition, String mediaType) {
    var headers = served(type, "proof").headers();
    assertThat(headers.get("Content-Disposition")).startsWith(disposition + ";");
    assertThat(headers)
        .containsEntry("Content-Type", mediaType)
        .containsEntry("X-Content-Type-Options", "nosniff");
    assertThat(headers.get("Content-Security-Policy")).startsWith("default-src 'none';");
  }

  @Test
  void writesNamesSoThatNothingInThemEndsTheHeader() {
    assertThat(served(FileType.PDF, "März 3, (Kopie).pdf").headers())
        .containsEntry(
            "Content-Disposition",
            "inline; filename=\"M_rz 3_ _Kopie_.pdf\"; filename*=UTF-8''M%C3%A4rz%203%2C%20%28Kopie%29.pdf");
    assertThat(served(FileType.PDF, "a\"; x=\r\ny%.pdf").headers().get("Content-Disposition"))
        .doesNotContain("\r", "\n", "a\"; x");
  }

  private static ServedFile served(FileType type, String name) {
    return new ServedFile(new KeptFile(name, type, 1, "00"), new byte[1]);
  }
}
