package org.redress.evidence;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file with its bytes, and how it may be served. */
public record ServedFile(KeptFile file, byte[] content) {

  /**
   * The headers to serve it with, all of them: pictures and PDF may be shown, without any right of
   * a page; everything else is bytes for download. No cache keeps it.
   */
  public Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", mediaType());
    headers.put("Content-Disposition", disposition());
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Content-Security-Policy", policy());
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Cache-Control", "private, no-store");
    return headers;
  }

  /** Of those that are not shown {@code application/octet-stream}, whatever they are. */
  public String mediaType() {
    return file.type().isShown() ? file.type().mediaType() : "application/octet-stream";
  }

  private String disposition() {
    return "%s; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(file.type().isShown() ? "inline" : "attachment", ascii(), encoded());
  }

  /** The viewers of PDF in browsers do not work in a sandbox. */
  private String policy() {
    return file.type() == FileType.PDF
        ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
        : "default-src 'none'; frame-ancestors 'self'; sandbox";
  }

  private String ascii() {
    return file.name().replaceAll("[^A-Za-z0-9 ._-]", "_");
  }

  /** As RFC 8187 has it. */
  private String encoded() {
    var encoded = new StringBuilder();
    for (var one : file.name().getBytes(StandardCharsets.UTF_8)) {
      var character = (char) (one & 0xFF);
      if (character < 128
          && (Character.isLetterOrDigit(character) || "._-~".indexOf(character) >= 0)) {
        encoded.append(character);
      } else {
        encoded.append("%%%02X".formatted((int) character));
      }
    }
    return encoded.toString();
  }
}
