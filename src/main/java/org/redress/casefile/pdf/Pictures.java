package org.redress.casefile.pdf;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.redress.evidence.FileType;

/**
 * Pictures among the evidence, drawn anew in a moderate size: upright, and without anything that
 * the camera wrote about the place, the time or itself. What was sent lies unchanged in the ZIP.
 */
final class Pictures {

  /** In pixels; sharp in print at the width of a page. */
  private static final int LONGEST_SIDE = 1400;

  /** A small file can claim to be a huge picture, which would have to be kept whole to be read. */
  private static final long LARGEST = 100_000_000;

  private Pictures() {}

  static boolean shows(FileType type) {
    return type == FileType.JPEG || type == FileType.PNG;
  }

  /** Empty for what is no JPEG or PNG, cannot be read, or is too large. */
  static Optional<BufferedImage> read(FileType type, byte[] content) {
    if (!shows(type)) {
      return Optional.empty();
    }
    var format = type == FileType.JPEG ? "jpeg" : "png";
    var reader = ImageIO.getImageReadersByFormatName(format).next();
    // in memory: the default would write a temporary file
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(in, true, true);
      return read(reader).map(picture -> upright(picture, Orientation.of(type, content)));
    } catch (IOException | RuntimeException e) {
      // a broken picture makes the readers fail in every way: it is shown by its hash alone
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private static Optional<BufferedImage> read(ImageReader reader) throws IOException {
    var width = reader.getWidth(0);
    var height = reader.getHeight(0);
    if ((long) width * height > LARGEST) {
      return Optional.empty();
    }
    var every = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
    var param = reader.getDefaultReadParam();
    param.setSourceSubsampling(every, every, 0, 0);
    return Optional.of(reader.read(0, param));
  }

  private static BufferedImage upright(BufferedImage picture, Orientation orientation) {
    var longest = Math.max(picture.getWidth(), picture.getHeight());
    var scaled = Math.min(longest, LONGEST_SIDE);
    var width = Math.max(1, picture.getWidth() * scaled / longest);
    var height = Math.max(1, picture.getHeight() * scaled / longest);
    var turned =
        orientation.isSideways()
            ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
            : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = turned.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, turned.getWidth(), turned.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.transform(orientation.of(width, height));
    graphics.transform(
        AffineTransform.getScaleInstance(
            width / (double) picture.getWidth(), height / (double) picture.getHeight()));
    graphics.drawImage(picture, 0, 0, null);
    graphics.dispose();
    return turned;
  }
}
