package org.redress.marketplace.guarantee;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redress.access.Caller;
import org.redress.guarantee.AgreeingTerms;
import org.redress.marketplace.callbacks.CallbackAddresses;
import org.redress.marketplace.reading.GuarantorReader;
import org.redress.marketplace.reading.SentGuarantor;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a marketplace may do about guarantors: look, and propose terms that they agree to. */
@RestController
@RequestMapping("/v1/guarantors")
class GuarantorsController {

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final Writes writes;
  private final AgreeingTerms agreeing;
  private final ShowingGuarantors showing;
  private final CallbackAddresses addresses;

  GuarantorsController(
      Writes writes,
      AgreeingTerms agreeing,
      ShowingGuarantors showing,
      CallbackAddresses addresses) {
    this.writes = writes;
    this.agreeing = agreeing;
    this.showing = showing;
    this.addresses = addresses;
  }

  /** All of them, for they are few. */
  @GetMapping
  ResponseEntity<byte[]> list(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
    Query.of(request).check();
    return Reply.ok(new Page<>(showing.all(caller.marketplace()), null).map(GuarantorBody::json))
        .toResponse();
  }

  @GetMapping("/{reference}")
  ResponseEntity<byte[]> show(
      @AuthenticationPrincipal Caller caller, @PathVariable String reference) {
    return showing
        .find(caller.marketplace(), reference)
        .map(found -> Reply.ok(found.json()).toResponse())
        .orElseThrow(() -> new Refusal(Problem.notFound("There is no such guarantor.")));
  }

  @PutMapping(value = "/{reference}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> propose(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String reference,
      HttpServletRequest request) {
    return writes.once(
        caller, request, GuarantorReader::guarantor, sent -> propose(caller, reference, sent));
  }

  private Reply propose(Caller caller, String reference, SentGuarantor sent) {
    var problems = problems(reference, sent);
    if (!problems.isEmpty()) {
      return Problem.invalidFields(problems).toReply();
    }
    var marketplace = caller.marketplace();
    var told = sent.callbackUrl();
    var now = showing.show(marketplace, reference).callbackUrl();
    var url = told != null && !told.equals(now) ? told : null;
    var proposed = agreeing.propose(marketplace, sent.terms(reference), url, caller.actor());
    var body = showing.show(marketplace, reference).json();
    return proposed.isPresent()
        ? Reply.of(HttpStatus.ACCEPTED.value(), "/v1/guarantors/" + reference, body)
        : Reply.ok(body);
  }

  private List<FieldProblem> problems(String reference, SentGuarantor sent) {
    var problems = new ArrayList<FieldProblem>();
    if (!REFERENCE.matcher(reference).matches()) {
      problems.add(
          new FieldProblem("reference", "1 to 100 letters, digits, dots, dashes, underscores"));
    }
    Optional.ofNullable(sent.callbackUrl())
        .flatMap(addresses::wrong)
        .ifPresent(expected -> problems.add(new FieldProblem("callbackUrl", expected)));
    return List.copyOf(problems);
  }
}
