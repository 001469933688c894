package org.redress.casefile;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures as cameras make them: the upper half is red, the lower blue. */
public final class APicture {

  private APicture() {}

  public static byte[] of(String format, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width, height / 2);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(0, height / 2, width, height);
    graphics.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A JPEG with Exif: how the camera was held, and a remark. */
  public static byte[] held(int orientation, String remark, int width, int height) {
    var jpeg = of("jpg", width, height);
    var note = remark.getBytes(StandardCharsets.US_ASCII);
    var length = 2 + 6 + 8 + 2 + 12 + 4 + note.length;
    var held = ByteBuffer.allocate(jpeg.length + 2 + length);
    held.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) length);
    held.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
    held.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    held.putShort((short) orientation).putShort((short) 0).putInt(0);
    return held.put(note).put(jpeg, 2, jpeg.length - 2).array();
  }
}
