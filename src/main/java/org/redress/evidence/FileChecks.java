package org.redress.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.redress.gate.AccountNumbers;
import org.redress.gate.ParcelNumbers;

/** Whether a file may be kept, judged by its bytes; its name and declared type must not lie. */
final class FileChecks {

  private static final ParcelNumbers PARCELS = new KnownParcels();

  private FileChecks() {}

  /** What came of it; {@code expected} says what would be right. */
  sealed interface Verdict {}

  record Sound(KeptFile file) implements Verdict {}

  record Refused(String expected) implements Verdict {}

  static Verdict check(UploadedFile file) {
    var content = file.content();
    if (content.length == 0 || content.length > UploadedFile.LARGEST) {
      return new Refused("a file of 1 to %d bytes".formatted(UploadedFile.LARGEST));
    }
    if (holdsNumber(file.name())) {
      return new Refused("a file name without the number of a payment card or a bank account");
    }
    return FoundType.of(content)
        .map(type -> check(file, type))
        .orElse(
            new Refused(
                "a whole PDF, JPEG, PNG, WebP or HEIC file, or plain text in UTF-8; neither an archive nor anything that can run or hold other files"));
  }

  private static Verdict check(UploadedFile file, FileType type) {
    if (!FileNames.fits(file.name(), type)) {
      return new Refused(
          "a file name that ends as %s does, like .%s"
              .formatted(type, type.extensions().getFirst()));
    }
    var unfit = unfitText(file.content(), type);
    if (unfit != null) {
      return unfit;
    }
    if (file.declaredType() != null && !type.isAlso(file.declaredType())) {
      return new Refused("declared as what it is, " + type.mediaType());
    }
    return new Sound(
        new KeptFile(
            FileNames.clean(file.name(), type),
            type,
            file.content().length,
            HexFormat.of().formatHex(sha256(file.content()))));
  }

  /** What is wrong with what can be read in it; null where nothing is. */
  private static @Nullable Refused unfitText(byte[] content, FileType type) {
    return switch (type) {
      case TEXT -> numbered(new String(content, StandardCharsets.UTF_8), "a text");
      case PDF ->
          switch (PdfText.of(content)) {
            case PdfText.Read(var text) -> numbered(text, "a PDF");
            case PdfText.Unread(var expected) -> new Refused(expected);
          };
      case JPEG, PNG, WEBP, HEIC -> null;
    };
  }

  private static @Nullable Refused numbered(String text, String what) {
    return holdsNumber(text)
        ? new Refused(what + " without the number of a payment card or a bank account")
        : null;
  }

  private static boolean holdsNumber(String text) {
    return AccountNumbers.in(text, text, PARCELS);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
