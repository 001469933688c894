package org.redress.marketplace.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.redress.access.Caller;
import org.redress.claims.EscalatingClaims;
import org.redress.marketplace.reading.CaseReader;
import org.redress.marketplace.web.Writes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a guarantor does on a case that came before it, with its own key only. */
@RestController
@RequestMapping(value = "/v1/cases/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
class GuarantorActsController {

  private final Writes writes;
  private final EscalatingClaims escalating;
  private final ActsOnWhatWasSeen seen;

  GuarantorActsController(Writes writes, EscalatingClaims escalating, ActsOnWhatWasSeen seen) {
    this.writes = writes;
    this.escalating = escalating;
    this.seen = seen;
  }

  @PostMapping("/acknowledgement")
  ResponseEntity<byte[]> acknowledge(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    var claim = KnownCases.id(id);
    return writes.once(
        caller,
        request,
        CaseReader::nothing,
        nothing ->
            CaseReplies.of(
                escalating.acknowledge(
                    caller.marketplace(), claim, guarantor(caller), caller.actor())));
  }

  @PostMapping("/award")
  ResponseEntity<byte[]> award(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    var claim = KnownCases.id(id);
    return writes.once(
        caller,
        request,
        CaseReader::award,
        award ->
            seen.act(
                caller,
                claim,
                request,
                () ->
                    CaseReplies.of(
                        escalating.award(
                            caller.marketplace(),
                            claim,
                            guarantor(caller),
                            award,
                            caller.actor()))));
  }

  /** Nobody else comes here. */
  private static String guarantor(Caller caller) {
    return Objects.requireNonNull(caller.guarantor());
  }
}
