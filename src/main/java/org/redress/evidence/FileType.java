package org.redress.evidence;

import java.util.List;
import java.util.Locale;

/**
 * What a file may be: what cameras, scanners and printers make, and plain text. Nothing that can
 * hold other files or run (archives, mail with attachments, office documents, markup), and no GIF,
 * which no camera makes and which hides other formats well.
 */
public enum FileType {
  PDF("application/pdf", true, List.of("pdf"), List.of("application/x-pdf")),
  JPEG(
      "image/jpeg",
      true,
      List.of("jpg", "jpeg", "jpe", "jfif"),
      List.of("image/jpg", "image/pjpeg")),
  PNG("image/png", true, List.of("png"), List.of("image/x-png")),
  WEBP("image/webp", true, List.of("webp"), List.of()),
  /** Few browsers show it: for download only. */
  HEIC("image/heic", false, List.of("heic", "heif"), List.of("image/heif")),
  /** In UTF-8; for download only. */
  TEXT("text/plain", false, List.of("txt", "text", "log"), List.of());

  private final String mediaType;
  private final boolean shown;
  private final List<String> extensions;
  private final List<String> aliases;

  FileType(String mediaType, boolean shown, List<String> extensions, List<String> aliases) {
    this.mediaType = mediaType;
    this.shown = shown;
    this.extensions = extensions;
    this.aliases = aliases;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether a browser may show it within a page; the others are for download. */
  public boolean isShown() {
    return shown;
  }

  List<String> extensions() {
    return extensions;
  }

  /** Whether this media type, as a sender wrote it, means the same; one for any bytes does. */
  boolean isAlso(String declared) {
    var bare = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return bare.equals(mediaType)
        || aliases.contains(bare)
        || bare.equals("application/octet-stream");
  }
}
