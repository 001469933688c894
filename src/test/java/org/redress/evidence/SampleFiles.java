package org.redress.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Small files of each kind, made by the test itself. */
public final class SampleFiles {

  private SampleFiles() {}

  static Map<FileType, byte[]> ofEachType() {
    return Map.of(
        FileType.PDF, pdf(),
        FileType.JPEG, picture("jpg"),
        FileType.PNG, picture("png"),
        FileType.WEBP, webp(),
        FileType.HEIC, heic(),
        FileType.TEXT, text("Left with the neighbour, Frau Müller."));
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] pdf() {
    return text(
        """
        %PDF-1.4
        1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
        2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj
        trailer <</Root 1 0 R>>
        %%EOF
        """);
  }

  /** One page with this line on it. */
  static byte[] pdfOf(String line) {
    return written(line, document -> {});
  }

  /** Nobody opens it who does not know the word. */
  static byte[] lockedPdf() {
    return written(
        "Received.",
        document ->
            document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission())));
  }

  private static byte[] written(String line, Finishing finishing) {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var on = new PDPageContentStream(document, page)) {
        on.beginText();
        on.setFont(new PDType1Font(FontName.HELVETICA), 12);
        on.newLineAtOffset(50, 700);
        on.showText(line);
        on.endText();
      }
      finishing.finish(document);
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private interface Finishing {
    void finish(PDDocument document) throws IOException;
  }

  public static byte[] picture(String format) {
    var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    for (var x = 0; x < 64; x++) {
      for (var y = 0; y < 48; y++) {
        image.setRGB(x, y, x * y * 977);
      }
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] webp() {
    var body = text("WEBPVP8L________________________");
    var riff = ByteBuffer.allocate(8 + body.length).order(ByteOrder.LITTLE_ENDIAN);
    return riff.put(text("RIFF")).putInt(body.length).put(body).array();
  }

  static byte[] heic() {
    var heic = ByteBuffer.allocate(24 + 32);
    heic.putInt(24).put(text("ftypheic")).putInt(0).put(text("mif1heic"));
    return heic.putInt(32).put(text("mdat")).array();
  }

  static byte[] zip() {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("inside.txt"));
      zip.write(text("inside"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A picture of this size: what cameras write after its end does not make it any less one. */
  static byte[] large(int size) {
    var picture = picture("jpg");
    var large = Arrays.copyOf(picture, size);
    for (var i = picture.length; i < size; i++) {
      large[i] = (byte) (i * 31);
    }
    return large;
  }

  static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
