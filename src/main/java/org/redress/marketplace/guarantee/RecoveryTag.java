package org.redress.marketplace.guarantee;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redress.guarantee.Recovery;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Refusal;
import org.redress.marketplace.web.Reply;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * The {@code ETag} of a recovery: the state that an act on it may rest on. An act that comes with
 * an {@code If-Match} is done only in that state.
 */
final class RecoveryTag {

  private static final Pattern TAG = Pattern.compile("\"([0-9a-f]{1,8})\"");

  private RecoveryTag() {}

  static String of(Recovery recovery) {
    return "\"%s\"".formatted(recovery.mark());
  }

  /** The mark that whoever acts has seen; empty where the request does not say. */
  static Optional<String> seen(HttpServletRequest request) {
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
              "If-Match has to be the ETag that GET /v1/recoveries/{id} answered with, or *."));
    }
    return Optional.of(tag.group(1));
  }

  static Reply lookAgain(Recovery now) {
    return new Problem(
            HttpStatus.PRECONDITION_FAILED,
            "look-again",
            "Something new came in",
            "Nothing was done: the recovery has changed since it was read with the given ETag.",
            Map.of("recoveryState", now.state().name()))
        .toReply();
  }
}
