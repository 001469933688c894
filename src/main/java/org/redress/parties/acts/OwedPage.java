package org.redress.parties.acts;

import java.util.Map;
import org.redress.access.LinkHolder;
import org.redress.guarantee.Recoveries;
import org.redress.guarantee.RecoveryAnswer;
import org.redress.parties.NothingHere;
import org.redress.parties.PartyPage;
import org.redress.parties.Speech;
import org.redress.parties.sheet.Owed;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Customer or merchant says what it has against paying what it is asked for. */
@PartyPage
class OwedPage {

  private final Recoveries recoveries;
  private final ShowingCase showing;

  OwedPage(Recoveries recoveries, ShowingCase showing) {
    this.recoveries = recoveries;
    this.showing = showing;
  }

  @PostMapping("/c/case/{link}/recoveries/{id}/dispute")
  ModelAndView dispute(
      @AuthenticationPrincipal LinkHolder holder,
      @ModelAttribute("say") Speech say,
      @PathVariable String id,
      @RequestParam Map<String, String> typed) {
    var marketplace = holder.marketplace();
    var recovery =
        recoveries.ofCase(marketplace, holder.caseId()).stream()
            .filter(its -> its.id().toString().equals(id))
            .filter(its -> Owed.by(holder.party(), its))
            .findFirst()
            .orElseThrow(NothingHere::new);
    var filled = new Filled("dispute", typed);
    var reason = filled.required("text", say);
    if (!filled.sound()) {
      return showing.refuse(holder, say, filled);
    }
    return switch (recoveries.dispute(marketplace, recovery.id(), reason, holder.actor())) {
      case RecoveryAnswer.Done done -> showing.done(holder, filled.form());
      case RecoveryAnswer.NotNow overtaken ->
          showing.show(holder, say, filled, HttpStatus.CONFLICT);
      case RecoveryAnswer.LookAgain changed ->
          showing.show(holder, say, filled, HttpStatus.CONFLICT);
      case RecoveryAnswer.Refused refused -> {
        filled.wrong("text", say.the("wrong.short"));
        yield showing.refuse(holder, say, filled);
      }
      case RecoveryAnswer.NoSuchRecovery none -> throw new NothingHere();
      // only people at the desk write off
      case RecoveryAnswer.Proposed never -> throw new IllegalStateException(never.toString());
      case RecoveryAnswer.Barred never -> throw new IllegalStateException(never.toString());
    };
  }
}
