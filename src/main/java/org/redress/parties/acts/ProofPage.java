package org.redress.parties.acts;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redress.access.LinkCookie;
import org.redress.access.LinkHolder;
import org.redress.claims.Act;
import org.redress.claims.AddingToClaims.Adding;
import org.redress.claims.CaseAction;
import org.redress.claims.FindingClaims;
import org.redress.evidence.EvidenceId;
import org.redress.evidence.EvidenceItems;
import org.redress.parties.NothingHere;
import org.redress.parties.PartyPage;
import org.redress.parties.Speech;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes a party's evidence, a type at a time, and shows the files that it may see. */
@PartyPage
class ProofPage {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final AddingProof proof;
  private final FindingClaims claims;
  private final EvidenceItems items;
  private final ShowingCase showing;

  ProofPage(AddingProof proof, FindingClaims claims, EvidenceItems items, ShowingCase showing) {
    this.proof = proof;
    this.claims = claims;
    this.items = items;
    this.showing = showing;
  }

  @GetMapping("/c/case/{link}/evidence")
  ModelAndView form(
      @AuthenticationPrincipal LinkHolder holder,
      @ModelAttribute("say") Speech say,
      @RequestParam(defaultValue = "") String type) {
    var can =
        claims
            .find(holder.marketplace(), holder.caseId())
            .filter(claim -> claim.actionsOf(holder.party()).contains(CaseAction.ADD_EVIDENCE));
    return can.isPresent()
        ? form(new Filled("evidence", Map.of("type", type)), HttpStatus.OK)
        : new ModelAndView("redirect:" + LinkCookie.PAGES + holder.link());
  }

  @PostMapping("/c/case/{link}/evidence")
  ModelAndView add(
      @AuthenticationPrincipal LinkHolder holder,
      @ModelAttribute("say") Speech say,
      @RequestParam Map<String, String> typed,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    var filled = new Filled("evidence", typed);
    return switch (proof.add(holder, say, filled, file)) {
      case Adding.Kept kept -> showing.done(holder, filled.form());
      case Adding.Not(Act.Refused refused) -> form(filled, HttpStatus.UNPROCESSABLE_CONTENT);
      case Adding.Not(var act) -> showing.after(act, holder, say, filled);
    };
  }

  @GetMapping("/c/case/{link}/evidence/{item}/file")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal LinkHolder holder, @PathVariable String item) {
    var evidence =
        Optional.of(item)
            .filter(written -> ID.matcher(written).matches())
            .map(written -> new EvidenceId(UUID.fromString(written)))
            .flatMap(id -> items.find(holder.marketplace(), id))
            .filter(found -> found.caseId().equals(holder.caseId()))
            .filter(found -> found.visibility().to(holder.party()))
            .orElseThrow(NothingHere::new);
    var served = items.file(holder.marketplace(), evidence.id()).orElseThrow(NothingHere::new);
    var answer = ResponseEntity.ok();
    served.headers().forEach(answer::header);
    return answer.body(served.content());
  }

  private static ModelAndView form(Filled filled, HttpStatus status) {
    var type = AddingProof.type(filled.text("type"));
    var page = new ModelAndView("party/evidence", status);
    page.addObject("filled", filled);
    page.addObject("type", type);
    page.addObject("facts", type.facts());
    return page;
  }
}
