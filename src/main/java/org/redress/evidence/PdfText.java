package org.redress.evidence;

import java.io.IOException;
import java.io.Writer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/**
 * The words of a PDF: of its pages, forms, remarks and description. Pictures of words are not read.
 * What cannot be read, or not within the limits, is not known to be free of numbers.
 */
final class PdfText {

  static final int MOST_PAGES = 200;
  private static final int MOST_TEXT = 1_000_000;
  private static final long MOST_NANOS = 10_000_000_000L;
  private static final long MOST_MEMORY = 64L << 20;

  private PdfText() {}

  /** What came of it; {@code expected} says what would be right. */
  sealed interface Reading {}

  record Read(String text) implements Reading {}

  record Unread(String expected) implements Reading {}

  static Reading of(byte[] content) {
    var memory = MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY);
    try (var document = Loader.loadPDF(content, "", null, null, memory.streamCache)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        return new Unread("a PDF of at most %d pages".formatted(MOST_PAGES));
      }
      var words = new Words();
      describe(document, words);
      fields(document, words);
      pages(document, words);
      return new Read(words.toString());
    } catch (InvalidPasswordException e) {
      return new Unread("a PDF that opens without a password");
    } catch (TooMuch e) {
      return new Unread("a PDF with less in it, or the pages that matter alone");
    } catch (IOException | RuntimeException e) {
      return new Unread("a PDF that is not damaged");
    }
  }

  private static void pages(PDDocument document, Words words) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    for (var number = 1; number <= document.getNumberOfPages(); number++) {
      stripper.setStartPage(number);
      stripper.setEndPage(number);
      stripper.writeText(document, words);
      for (PDAnnotation remark : document.getPage(number - 1).getAnnotations()) {
        words.line(remark.getContents());
      }
    }
  }

  private static void describe(PDDocument document, Words words) throws IOException {
    var said = document.getDocumentInformation();
    for (var key : said.getMetadataKeys()) {
      words.line(String.valueOf(said.getPropertyStringValue(key)));
    }
  }

  private static void fields(PDDocument document, Words words) throws IOException {
    var form = document.getDocumentCatalog().getAcroForm();
    if (form != null) {
      for (PDField field : form.getFieldTree()) {
        words.line(field.getValueAsString());
      }
    }
  }

  /** As many as are read at most, for as long as is read at most. */
  private static final class Words extends Writer {

    private final StringBuilder text = new StringBuilder();
    private final long until = System.nanoTime() + MOST_NANOS;

    void line(@Nullable String more) throws IOException {
      if (more != null) {
        write(more);
        write("\n");
      }
    }

    @Override
    public void write(char[] letters, int from, int count) throws IOException {
      if (text.length() + count > MOST_TEXT || System.nanoTime() - until > 0) {
        throw new TooMuch();
      }
      text.append(letters, from, count);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
      return text.toString();
    }
  }

  /** There is more in it than is read. */
  private static final class TooMuch extends IOException {}
}
