package org.redress.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Whether a file of a known type is there from its first byte to its end. Cameras append data of
 * their own after the end of a picture, so only an archive is refused there.
 */
final class Wholeness {

  private static final long PNG_END = 0x49454E44AE426082L;
  private static final int ARCHIVE_END = 0x504B0506;
  private static final int LONGEST_ARCHIVE_END = 22 + 0xFFFF;

  private Wholeness() {}

  static boolean isWhole(FileType type, byte[] content) {
    var bytes = ByteBuffer.wrap(content);
    return switch (type) {
      case PDF -> isWholePdf(content);
      case JPEG -> isWholeJpeg(bytes);
      case PNG -> isWholePng(bytes);
      case WEBP -> isWholeWebp(bytes.order(ByteOrder.LITTLE_ENDIAN));
      case HEIC -> isWholeHeic(bytes);
      case TEXT -> true;
    };
  }

  /** Whether it could also be opened as a ZIP, which is read from its end. */
  static boolean endsAsArchive(byte[] content) {
    var bytes = ByteBuffer.wrap(content);
    for (var at = content.length - 22;
        at >= Math.max(0, content.length - LONGEST_ARCHIVE_END);
        at--) {
      if (bytes.getInt(at) == ARCHIVE_END) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWholePdf(byte[] content) {
    var tail = Math.max(0, content.length - 1024);
    var end = new String(content, tail, content.length - tail, StandardCharsets.ISO_8859_1);
    var start = new String(content, 0, Math.min(5, content.length), StandardCharsets.ISO_8859_1);
    return start.equals("%PDF-") && end.contains("%%EOF");
  }

  private static boolean isWholePng(ByteBuffer bytes) {
    var at = 8L;
    while (at + 12 <= bytes.capacity()) {
      if (bytes.getLong((int) at + 4) == PNG_END) {
        return true;
      }
      at += 12 + Integer.toUnsignedLong(bytes.getInt((int) at));
    }
    return false;
  }

  private static boolean isWholeWebp(ByteBuffer bytes) {
    return bytes.capacity() >= 20
        && Integer.toUnsignedLong(bytes.getInt(4)) + 8 <= bytes.capacity();
  }

  private static boolean isWholeHeic(ByteBuffer bytes) {
    var at = 0L;
    while (at + 16 <= bytes.capacity()) {
      var size = Integer.toUnsignedLong(bytes.getInt((int) at));
      if (size == 1) {
        size = bytes.getLong((int) at + 8);
      }
      if (size == 0) {
        return true;
      }
      if (size < 8 || size > bytes.capacity()) {
        return false;
      }
      at += size;
    }
    return at == bytes.capacity();
  }

  /** From segment to segment; the picture's data is a segment without a length. */
  private static boolean isWholeJpeg(ByteBuffer bytes) {
    var at = 2;
    while (at + 4 <= bytes.capacity()) {
      if (bytes.get(at) != (byte) 0xFF) {
        return false;
      }
      var marker = bytes.get(at + 1) & 0xFF;
      if (marker == 0xFF) {
        at++;
        continue;
      }
      at += 2 + Short.toUnsignedInt(bytes.getShort(at + 2));
      if (marker == 0xDA) {
        at = nextMarker(bytes, at);
      }
      if (isEnd(bytes, at)) {
        return true;
      }
    }
    return false;
  }

  private static int nextMarker(ByteBuffer bytes, int from) {
    var at = from;
    while (at + 1 < bytes.capacity()
        && !(bytes.get(at) == (byte) 0xFF && marks(bytes.get(at + 1)))) {
      at++;
    }
    return at;
  }

  /** Stuffed zeros, restarts and fill bytes are part of the data. */
  private static boolean marks(byte second) {
    var marker = second & 0xFF;
    return marker != 0 && marker != 0xFF && (marker < 0xD0 || marker > 0xD7);
  }

  private static boolean isEnd(ByteBuffer bytes, int at) {
    return at + 2 <= bytes.capacity() && bytes.getShort(at) == (short) 0xFFD9;
  }
}
