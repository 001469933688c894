package org.redress.casefile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.casefile.APicture;
import org.redress.evidence.FileType;

class PicturesTests {

  /** Where the upper half of what the camera saw comes to lie, by how it was held. */
  @ParameterizedTest
  @CsvSource({
    "1, 60, 5, 60, 75",
    "2, 60, 5, 60, 75",
    "3, 60, 75, 60, 5",
    "4, 60, 75, 60, 5",
    "5, 5, 60, 75, 60",
    "6, 75, 60, 5, 60",
    "7, 75, 60, 5, 60",
    "8, 5, 60, 75, 60"
  })
  void turnsPicturesUpright(int held, int redX, int redY, int blueX, int blueY) {
    var picture = Pictures.read(FileType.JPEG, APicture.held(held, "", 120, 80)).orElseThrow();
    assertThat(picture.getWidth()).isEqualTo(held < 5 ? 120 : 80);
    assertThat(new Color(picture.getRGB(redX, redY)).getRed()).isGreaterThan(0xE0);
    assertThat(new Color(picture.getRGB(blueX, blueY)).getBlue()).isGreaterThan(0xE0);
  }

  @Test
  void bringsLargePicturesToAModerateSizeAndLeavesSmallOnes() {
    assertThat(size(APicture.of("png", 4200, 1000))).isEqualTo("1400x334");
    assertThat(size(APicture.of("png", 2000, 1000))).isEqualTo("1400x700");
    assertThat(size(APicture.of("png", 30, 20))).isEqualTo("30x20");
    assertThat(size(APicture.of("png", 3000, 1))).isEqualTo("1400x1");
  }

  @Test
  void showsNoPictureThatIsTornOrTooLarge() {
    var whole = APicture.of("png", 30, 20);
    assertThat(Pictures.read(FileType.PNG, new byte[0])).isEmpty();
    assertThat(Pictures.read(FileType.JPEG, "JFIF".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    assertThat(Pictures.read(FileType.PNG, claiming(whole, 100_000, 100_000))).isEmpty();
    assertThat(Pictures.read(FileType.WEBP, whole)).isEmpty();
  }

  @Test
  void readsOrientationsThatLeadNowhereAsUpright() {
    var jpeg = APicture.held(6, "", 40, 20);
    for (var at = 20; at < 48; at++) {
      var broken = jpeg.clone();
      broken[at] = (byte) 0xFF;
      assertThat(Orientation.of(FileType.JPEG, broken).exif()).isBetween(1, 8);
    }
  }

  private static String size(byte[] content) {
    BufferedImage picture = Pictures.read(FileType.PNG, content).orElseThrow();
    return picture.getWidth() + "x" + picture.getHeight();
  }

  /** A PNG whose head says that it is of another size. */
  private static byte[] claiming(byte[] png, int width, int height) {
    var claiming = ByteBuffer.wrap(png.clone()).putInt(16, width).putInt(20, height);
    var sum = new CRC32();
    sum.update(claiming.array(), 12, 17);
    return claiming.putInt(29, (int) sum.getValue()).array();
  }
}
