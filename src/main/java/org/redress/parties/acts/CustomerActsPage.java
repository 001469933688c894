package org.redress.parties.acts;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.access.LinkHolder;
import org.redress.claims.Act;
import org.redress.claims.AnsweringClaims;
import org.redress.claims.Appeal;
import org.redress.claims.EscalatingClaims;
import org.redress.parties.NothingHere;
import org.redress.parties.PartyPage;
import org.redress.parties.Speech;
import org.redress.shared.Party;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the customer answers, takes back, says against a decision, or lets the guarantor decide. */
@PartyPage
class CustomerActsPage {

  private final AnsweringClaims answering;
  private final EscalatingClaims escalating;
  private final ShowingCase showing;

  CustomerActsPage(AnsweringClaims answering, EscalatingClaims escalating, ShowingCase showing) {
    this.answering = answering;
    this.escalating = escalating;
    this.showing = showing;
  }

  @PostMapping("/c/case/{link}/offers/{number:[0-9]{1,6}}/accept")
  ModelAndView acceptOffer(
      @AuthenticationPrincipal LinkHolder holder,
      @ModelAttribute("say") Speech say,
      @PathVariable int number) {
    return act(
        holder,
        say,
        new Filled("acceptOffer", Map.of()),
        only -> answering.acceptOffer(only.marketplace(), only.caseId(), number, only.actor()));
  }

  @PostMapping("/c/case/{link}/offers/{number:[0-9]{1,6}}/decline")
  ModelAndView declineOffer(
      @AuthenticationPrincipal LinkHolder holder,
      @ModelAttribute("say") Speech say,
      @PathVariable int number) {
    return act(
        holder,
        say,
        new Filled("declineOffer", Map.of()),
        only -> answering.declineOffer(only.marketplace(), only.caseId(), number, only.actor()));
  }

  @PostMapping("/c/case/{link}/delivery")
  ModelAndView confirmDelivery(
      @AuthenticationPrincipal LinkHolder holder,
      @ModelAttribute("say") Speech say,
      @RequestParam Map<String, String> typed) {
    var filled = new Filled("delivery", typed);
    var received = filled.text("received");
    if (!received.equals("yes") && !received.equals("no")) {
      filled.wrong("received", say.the("wrong.choice"));
    }
    return act(
        holder,
        say,
        filled,
        only ->
            answering.confirmDelivery(
                only.marketplace(), only.caseId(), received.equals("yes"), only.actor()));
  }

  @PostMapping("/c/case/{link}/withdraw")
  ModelAndView withdraw(
      @AuthenticationPrincipal LinkHolder holder,
      @ModelAttribute("say") Speech say,
      @RequestParam Map<String, String> typed) {
    return onceSure(
        "withdraw",
        holder,
        say,
        typed,
        reason ->
            answering.withdraw(holder.marketplace(), holder.caseId(), reason, holder.actor()));
  }

  @PostMapping("/c/case/{link}/appeal")
  ModelAndView appeal(
      @AuthenticationPrincipal LinkHolder holder,
      @ModelAttribute("say") Speech say,
      @RequestParam Map<String, String> typed) {
    var filled = new Filled("appeal", typed);
    var text = filled.required("text", say);
    var ground =
        Arrays.stream(Appeal.Ground.values())
            .filter(known -> known.name().equals(filled.text("ground")))
            .findFirst();
    if (ground.isEmpty()) {
      filled.wrong("ground", say.the("wrong.choice"));
    }
    return act(
        holder,
        say,
        filled,
        only ->
            answering.appeal(
                only.marketplace(),
                only.caseId(),
                new Appeal(ground.orElseThrow(), text),
                only.actor()));
  }

  @PostMapping("/c/case/{link}/escalate")
  ModelAndView escalate(
      @AuthenticationPrincipal LinkHolder holder,
      @ModelAttribute("say") Speech say,
      @RequestParam Map<String, String> typed) {
    return onceSure(
        "escalate",
        holder,
        say,
        typed,
        reason ->
            escalating.escalate(holder.marketplace(), holder.caseId(), reason, holder.actor()));
  }

  /** With a reason that may be left out, and a box that has to be ticked. */
  private ModelAndView onceSure(
      String form,
      LinkHolder holder,
      Speech say,
      Map<String, String> typed,
      Function<@Nullable String, Act> deed) {
    var filled = new Filled(form, typed);
    var reason = filled.optional("text", say);
    filled.confirmed(say);
    return act(holder, say, filled, only -> deed.apply(reason));
  }

  private interface Deed {
    Act of(LinkHolder customer);
  }

  /** These acts are the customer's: a merchant's link does not even learn that they are there. */
  private ModelAndView act(LinkHolder holder, Speech say, Filled filled, Deed deed) {
    if (holder.party() != Party.CUSTOMER) {
      throw new NothingHere();
    }
    return filled.sound()
        ? showing.after(deed.of(holder), holder, say, filled)
        : showing.refuse(holder, say, filled);
  }
}
