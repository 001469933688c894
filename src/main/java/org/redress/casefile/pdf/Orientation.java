package org.redress.casefile.pdf;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.redress.evidence.FileType;

/**
 * How the camera was held, from 1 (upright) to 8 as Exif counts. It is all that is taken from a
 * picture's metadata: without it, half of what telephones take would lie on its side.
 */
record Orientation(int exif) {

  private static final Orientation UPRIGHT = new Orientation(1);
  private static final int SEGMENT_WITH_EXIF = 0xFFE1;
  private static final int START_OF_PICTURE = 0xFFDA;
  private static final int EXIF = 0x45786966;
  private static final int TAG = 0x0112;

  /** Upright where the file says nothing, or nothing that can be read. */
  static Orientation of(FileType type, byte[] content) {
    try {
      return type == FileType.JPEG ? ofJpeg(ByteBuffer.wrap(content)) : UPRIGHT;
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
  }

  boolean isSideways() {
    return exif >= 5;
  }

  /** Turns a picture of this width and height upright. */
  AffineTransform of(int width, int height) {
    return switch (exif) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static Orientation ofJpeg(ByteBuffer jpeg) {
    for (var at = 2; at + 10 < jpeg.capacity(); ) {
      var marker = Short.toUnsignedInt(jpeg.getShort(at));
      if (marker == START_OF_PICTURE || marker < 0xFF00) {
        return UPRIGHT;
      }
      var length = Short.toUnsignedInt(jpeg.getShort(at + 2));
      if (marker == SEGMENT_WITH_EXIF && jpeg.getInt(at + 4) == EXIF) {
        return ofTiff(jpeg.slice(at + 10, length - 8));
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  private static Orientation ofTiff(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    var directory = tiff.getInt(4);
    var entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (var entry = 0; entry < entries; entry++) {
      var at = directory + 2 + 12 * entry;
      if (Short.toUnsignedInt(tiff.getShort(at)) == TAG) {
        var value = Short.toUnsignedInt(tiff.getShort(at + 8));
        return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
