package org.redress.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;

/** What the bytes of a file are, whatever it is called; empty for what is not taken. */
final class FoundType {

  private static final Tika TIKA = new Tika(MimeTypes.getDefaultMimeTypes());
  private static final Pattern MARKUP_OR_SCRIPT =
      Pattern.compile("(?s)\\uFEFF?\\s*(#!|<[?!%a-z]).*");

  private FoundType() {}

  static Optional<FileType> of(byte[] content) {
    var type =
        switch (TIKA.detect(content)) {
          case "application/pdf" -> FileType.PDF;
          case "image/jpeg" -> FileType.JPEG;
          case "image/png" -> FileType.PNG;
          case "image/webp" -> FileType.WEBP;
          case "image/heic", "image/heif" -> FileType.HEIC;
          // what begins like a mail is text as long as it is called so
          case "text/plain", "message/rfc822" -> FileType.TEXT;
          default -> null;
        };
    return Optional.ofNullable(type).filter(found -> isSound(found, content));
  }

  private static boolean isSound(FileType type, byte[] content) {
    return switch (type) {
      case TEXT -> isPlain(content);
      default -> Wholeness.isWhole(type, content) && !Wholeness.endsAsArchive(content);
    };
  }

  private static boolean isPlain(byte[] content) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.chars().allMatch(c -> !Character.isISOControl(c) || "\n\r\t\f".indexOf(c) >= 0)
          && !MARKUP_OR_SCRIPT.matcher(text.toLowerCase(Locale.ROOT)).matches();
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
