package org.redress.marketplace.guarantee;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redress.access.Caller;
import org.redress.access.GuarantorKeys;
import org.redress.guarantee.Guarantor;
import org.redress.guarantee.Guarantors;
import org.redress.marketplace.callbacks.CallbackAddresses;
import org.redress.marketplace.callbacks.CallbackEndpoints;
import org.redress.marketplace.reading.GuarantorReader;
import org.redress.marketplace.reading.SentGuarantor;
import org.redress.marketplace.reading.SentGuarantor.Renewed;
import org.redress.marketplace.web.ApiJson;
import org.redress.marketplace.web.Page;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Query;
import org.redress.marketplace.web.Refusal;
import org.redress.marketplace.web.Reply;
import org.redress.marketplace.web.Writes;
import org.redress.shared.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the guarantors of a marketplace; their secrets are told once. */
@RestController
@RequestMapping("/v1/guarantors")
class GuarantorsController {

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final Writes writes;
  private final Guarantors guarantors;
  private final GuarantorKeys keys;
  private final PuttingGuarantors putting;
  private final CallbackEndpoints endpoints;
  private final CallbackAddresses addresses;

  GuarantorsController(
      Writes writes,
      Guarantors guarantors,
      GuarantorKeys keys,
      PuttingGuarantors putting,
      CallbackEndpoints endpoints,
      CallbackAddresses addresses) {
    this.writes = writes;
    this.guarantors = guarantors;
    this.keys = keys;
    this.putting = putting;
    this.endpoints = endpoints;
    this.addresses = addresses;
  }

  /** All of them, for they are few. */
  @GetMapping
  ResponseEntity<byte[]> list(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
    Query.of(request).check();
    var urls = endpoints.urls(caller.marketplace());
    return Reply.ok(
            new Page<>(guarantors.all(caller.marketplace()), null)
                .map(it -> GuarantorBody.of(it, urls.get(it.reference()))))
        .toResponse();
  }

  @GetMapping("/{reference}")
  ResponseEntity<byte[]> show(
      @AuthenticationPrincipal Caller caller, @PathVariable String reference) {
    var urls = endpoints.urls(caller.marketplace());
    return Reply.ok(GuarantorBody.of(known(caller, reference), urls.get(reference))).toResponse();
  }

  @PutMapping(value = "/{reference}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> put(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String reference,
      HttpServletRequest request) {
    return writes.once(
        caller, request, GuarantorReader::guarantor, sent -> put(caller, reference, sent));
  }

  @PostMapping(value = "/{reference}/secrets", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> renew(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String reference,
      HttpServletRequest request) {
    var guarantor = known(caller, reference);
    return writes.once(
        caller, request, GuarantorReader::renewed, what -> renew(caller, guarantor, what));
  }

  private Reply put(Caller caller, String reference, SentGuarantor sent) {
    var problems = new ArrayList<FieldProblem>();
    if (!REFERENCE.matcher(reference).matches()) {
      problems.add(
          new FieldProblem("reference", "1 to 100 letters, digits, dots, dashes, underscores"));
    }
    Optional.ofNullable(sent.callbackUrl())
        .flatMap(addresses::wrong)
        .ifPresent(expected -> problems.add(new FieldProblem("callbackUrl", expected)));
    if (!problems.isEmpty()) {
      return Problem.invalidFields(List.copyOf(problems)).toReply();
    }
    var terms = sent.terms(reference);
    var put = putting.put(caller.marketplace(), terms, sent.callbackUrl());
    var body = GuarantorBody.of(terms, sent.callbackUrl());
    return put.isNew()
        ? put.secrets().in(201, "/v1/guarantors/" + reference, body)
        : put.secrets().in(200, null, body);
  }

  private Reply renew(Caller caller, Guarantor guarantor, Renewed what) {
    var reference = guarantor.reference();
    var body = ApiJson.object().put("reference", reference);
    return switch (what) {
      case API_KEY ->
          new ShownSecrets(keys.renew(caller.marketplace(), reference), null).in(200, null, body);
      case CALLBACK_SECRET ->
          endpoints
              .renewSecret(caller.marketplace(), reference)
              .map(secret -> new ShownSecrets(null, secret).in(200, null, body))
              .orElseGet(() -> noAddress(reference));
    };
  }

  private static Reply noAddress(String reference) {
    return new Problem(
            HttpStatus.CONFLICT,
            "no-callback-url",
            "The guarantor has no callback URL",
            "Only what is told to a callbackUrl is signed: put one first.",
            Map.of("guarantor", reference))
        .toReply();
  }

  private Guarantor known(Caller caller, String reference) {
    return guarantors
        .find(caller.marketplace(), reference)
        .orElseThrow(() -> new Refusal(Problem.notFound("There is no such guarantor.")));
  }
}
