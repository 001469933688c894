package org.redress.parties.acts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.access.LinkHolder;
import org.redress.claims.AddingToClaims.Adding;
import org.redress.claims.AnsweringClaims;
import org.redress.claims.FindingClaims;
import org.redress.claims.MerchantAnswer;
import org.redress.claims.MerchantAnswer.Offered;
import org.redress.claims.MerchantAnswer.Position;
import org.redress.claims.ObjectingToRefunds;
import org.redress.claims.Offer;
import org.redress.parties.NothingHere;
import org.redress.parties.PartyPage;
import org.redress.parties.Speech;
import org.redress.shared.Party;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The merchant's answers to a claim, and what it has against bearing what was paid back. */
@PartyPage
class MerchantActsPage {

  private final AnsweringClaims answering;
  private final FindingClaims claims;
  private final ObjectingToRefunds objecting;
  private final AddingProof proof;
  private final ShowingCase showing;

  MerchantActsPage(
      AnsweringClaims answering,
      FindingClaims claims,
      ObjectingToRefunds objecting,
      AddingProof proof,
      ShowingCase showing) {
    this.answering = answering;
    this.objecting = objecting;
    this.claims = claims;
    this.proof = proof;
    this.showing = showing;
  }

  @PostMapping("/c/case/{link}/accept")
  ModelAndView accept(
      @AuthenticationPrincipal LinkHolder holder,
      @ModelAttribute("say") Speech say,
      @RequestParam Map<String, String> typed) {
    var filled = new Filled("accept", typed);
    filled.confirmed(say);
    return answer(holder, say, filled, new MerchantAnswer(Position.ACCEPT, null, null));
  }

  /** With what proves it, if there is any: it has to be there before the answer is weighed. */
  @PostMapping("/c/case/{link}/contest")
  ModelAndView contest(
      @AuthenticationPrincipal LinkHolder holder,
      @ModelAttribute("say") Speech say,
      @RequestParam Map<String, String> typed,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    only(holder);
    var filled = new Filled("contest", typed);
    var answer = new MerchantAnswer(Position.CONTEST, filled.required("text", say), null);
    if (filled.sound() && hasProof(filled, file)) {
      var added = proof.add(holder, say, filled, file);
      if (added instanceof Adding.Not(var act)) {
        return showing.after(act, holder, say, filled);
      }
    }
    return answer(holder, say, filled, answer);
  }

  @PostMapping("/c/case/{link}/offer")
  ModelAndView offer(
      @AuthenticationPrincipal LinkHolder holder,
      @ModelAttribute("say") Speech say,
      @RequestParam Map<String, String> typed) {
    only(holder);
    var filled = new Filled("offer", typed);
    var text = filled.optional("text", say);
    return answer(
        holder,
        say,
        filled,
        new MerchantAnswer(Position.OFFER, text, offered(holder, say, filled)));
  }

  @PostMapping("/c/case/{link}/object")
  ModelAndView object(
      @AuthenticationPrincipal LinkHolder holder,
      @ModelAttribute("say") Speech say,
      @RequestParam Map<String, String> typed) {
    only(holder);
    var filled = new Filled("object", typed);
    var text = filled.required("text", say);
    return filled.sound()
        ? showing.after(
            objecting.object(holder.marketplace(), holder.caseId(), text, holder.actor()),
            holder,
            say,
            filled)
        : showing.refuse(holder, say, filled);
  }

  /** All of it is a refund, less a part; more is asked for by nobody. */
  private @Nullable Offered offered(LinkHolder holder, Speech say, Filled filled) {
    var claim = claims.find(holder.marketplace(), holder.caseId()).orElseThrow(NothingHere::new);
    var amount = say.amount(filled.text("amount"), claim.currency()).orElse(0);
    if (amount < 1 || amount > claim.claimed()) {
      filled.wrong(
          "amount",
          say.the(
              "wrong.amount",
              say.typed(claim.claimed(), claim.currency()),
              say.money(claim.claimed(), claim.currency())));
      return null;
    }
    return new Offered(
        amount == claim.claimed() ? Offer.Remedy.REFUND : Offer.Remedy.PARTIAL_REFUND, amount);
  }

  private ModelAndView answer(LinkHolder holder, Speech say, Filled filled, MerchantAnswer answer) {
    only(holder);
    if (!filled.sound()) {
      return showing.refuse(holder, say, filled);
    }
    return showing.after(
        answering.merchantResponse(holder.marketplace(), holder.caseId(), answer, holder.actor()),
        holder,
        say,
        filled);
  }

  private static boolean hasProof(Filled filled, @Nullable MultipartFile file) {
    return file != null && !file.isEmpty()
        || filled.says("carrier")
        || filled.says("trackingNumber");
  }

  private static void only(LinkHolder holder) {
    if (holder.party() != Party.MERCHANT) {
      throw new NothingHere();
    }
  }
}
