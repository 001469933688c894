package org.redress.marketplace.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * The {@code ETag} of a case: the state of its dossier, and what else the answer says. Of an {@code
 * If-Match} the dossier has to be the same; a deadline that passed or a task that was taken is no
 * reason to look again.
 */
final class CaseTag {

  private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})(-[0-9a-f]{1,64})?\"");

  private CaseTag() {}

  static String of(long dossier, byte[] body) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(body);
      return "\"%d-%s\"".formatted(dossier, HexFormat.of().formatHex(Arrays.copyOf(hash, 8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The dossier that whoever acts has seen; empty where the request does not say. */
  static Optional<Long> seen(HttpServletRequest request) {
    var match = request.getHeader(HttpHeaders.IF_MATCH);
    if (match == null || match.strip().equals("*")) {
      return Optional.empty();
    }
    var tag = TAG.matcher(match.strip());
    if (!tag.matches()) {
      throw new Refusal(
          Problem.of(
              HttpStatus.BAD_REQUEST,
              "wrong-header",
              "The If-Match is wrong",
              "If-Match has to be the ETag that GET /v1/cases/{id} answered with, or *."));
    }
    return Optional.of(Long.valueOf(tag.group(1)));
  }
}
