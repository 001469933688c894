package org.redress.marketplace.guarantee;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.redress.access.Caller;
import org.redress.guarantee.ProposedTerms;
import org.redress.marketplace.callbacks.CallbackAddresses;
import org.redress.marketplace.reading.GuarantorReader;
import org.redress.marketplace.reading.SentGuarantor.Renewed;
import org.redress.marketplace.web.ApiJson;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Reply;
import org.redress.marketplace.web.Writes;
import org.redress.shared.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a guarantor keeps itself, with its own key: its word on terms, its address, its secrets.
 * Each secret is told once.
 */
@RestController
@RequestMapping("/v1/guarantor")
class OwnGuarantorController {

  private final Writes writes;
  private final ShowingGuarantors showing;
  private final KeepingOneself keeping;
  private final CallbackAddresses addresses;

  OwnGuarantorController(
      Writes writes,
      ShowingGuarantors showing,
      KeepingOneself keeping,
      CallbackAddresses addresses) {
    this.writes = writes;
    this.showing = showing;
    this.keeping = keeping;
    this.addresses = addresses;
  }

  @GetMapping
  ResponseEntity<byte[]> show(@AuthenticationPrincipal Caller caller) {
    return Reply.ok(showing.show(caller.marketplace(), own(caller)).json()).toResponse();
  }

  @PostMapping("/terms/{number:[0-9]{1,9}}/agree")
  ResponseEntity<byte[]> agree(
      @AuthenticationPrincipal Caller caller,
      @PathVariable int number,
      HttpServletRequest request) {
    return writes.once(
        caller,
        request,
        () ->
            keeping
                .agree(caller, own(caller), number)
                .map(secrets -> shown(caller, secrets))
                .orElseGet(() -> notOpen(number)));
  }

  @PostMapping("/terms/{number:[0-9]{1,9}}/decline")
  ResponseEntity<byte[]> decline(
      @AuthenticationPrincipal Caller caller,
      @PathVariable int number,
      HttpServletRequest request) {
    return writes.once(
        caller,
        request,
        () -> {
          Optional<ProposedTerms> declined = keeping.decline(caller, own(caller), number);
          return declined
              .map(terms -> shown(caller, ShownSecrets.NONE))
              .orElseGet(() -> notOpen(number));
        });
  }

  @PutMapping(value = "/callback", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> listen(
      @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
    return writes.once(caller, request, GuarantorReader::callback, url -> listen(caller, url));
  }

  @DeleteMapping("/callback")
  ResponseEntity<byte[]> listenNoMore(
      @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
    return writes.once(
        caller,
        request,
        () -> {
          keeping.listenNoMore(caller, own(caller));
          return shown(caller, ShownSecrets.NONE);
        });
  }

  @PostMapping(value = "/secrets", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> renew(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
    return writes.once(caller, request, GuarantorReader::renewed, what -> renew(caller, what));
  }

  private Reply listen(Caller caller, String url) {
    var wrong = addresses.wrong(url);
    if (wrong.isPresent()) {
      return Problem.invalidFields(List.of(new FieldProblem("callbackUrl", wrong.get()))).toReply();
    }
    return keeping
        .listen(caller, own(caller), url)
        .map(secrets -> shown(caller, secrets))
        .orElseGet(() ->
            refused(
                "no-terms",
                "No terms are agreed yet",
                "Agree to the terms that were proposed first."));
  }

  private Reply renew(Caller caller, Renewed what) {
    var reference = own(caller);
    var body = ApiJson.object().put("reference", reference);
    return keeping
        .renew(caller, reference, what)
        .map(secrets -> secrets.in(200, null, body))
        .orElseGet(() ->
            refused(
                "no-callback-url",
                "There is no callback URL",
                "Only what is told to a callbackUrl is signed: put one first."));
  }

  private Reply shown(Caller caller, ShownSecrets secrets) {
    return secrets.in(200, null, showing.show(caller.marketplace(), own(caller)).json());
  }

  private static Reply notOpen(int number) {
    return refused(
        "not-proposed",
        "No such proposal waits",
        "Terms number %d were answered, or others were proposed since.".formatted(number));
  }

  private static Reply refused(String kind, String title, String detail) {
    return new Problem(HttpStatus.CONFLICT, kind, title, detail, Map.of()).toReply();
  }

  private static String own(Caller caller) {
    return Objects.requireNonNull(caller.guarantor());
  }
}
