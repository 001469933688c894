package org.redress.parties.acts;

import java.util.Map;
import org.redress.access.LinkHolder;
import org.redress.claims.CaseAction;
import org.redress.claims.FindingClaims;
import org.redress.parties.NothingHere;
import org.redress.parties.PartyPage;
import org.redress.parties.Speech;
import org.redress.refunds.GivingDestinations;
import org.redress.refunds.GivingDestinations.Destination;
import org.redress.shared.Party;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The customer says where a payout goes; what looks like the number of an account is not kept. */
@PartyPage
class DestinationPage {

  private final GivingDestinations destinations;
  private final FindingClaims claims;
  private final ShowingCase showing;

  DestinationPage(GivingDestinations destinations, FindingClaims claims, ShowingCase showing) {
    this.destinations = destinations;
    this.claims = claims;
    this.showing = showing;
  }

  @PostMapping("/c/case/{link}/destination")
  ModelAndView give(
      @AuthenticationPrincipal LinkHolder holder,
      @ModelAttribute("say") Speech say,
      @RequestParam Map<String, String> typed) {
    var filled = new Filled("destination", typed);
    var claim =
        claims
            .find(holder.marketplace(), holder.caseId())
            .filter(its -> holder.party() == Party.CUSTOMER)
            .orElseThrow(NothingHere::new);
    if (!claim.actionsOf(Party.CUSTOMER).contains(CaseAction.GIVE_DESTINATION)) {
      return showing.show(holder, say, filled, HttpStatus.CONFLICT);
    }
    return switch (destinations.give(
        holder.marketplace(), claim.id(), filled.text("token"), holder.actor())) {
      case Destination.Taken taken -> showing.done(holder, filled.form());
      case Destination.Refused(var reason) when reason == Destination.Reason.NOT_A_TOKEN -> {
        filled.wrong("token", say.the("wrong.token"));
        yield showing.refuse(holder, say, filled);
      }
      case Destination.Refused refused -> showing.show(holder, say, filled, HttpStatus.CONFLICT);
    };
  }
}
