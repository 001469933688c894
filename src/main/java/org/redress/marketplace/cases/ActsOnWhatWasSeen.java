package org.redress.marketplace.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.redress.access.Caller;
import org.redress.claims.ActingOnWhatWasSeen;
import org.redress.claims.ActingOnWhatWasSeen.Seen;
import org.redress.marketplace.web.Reply;
import org.redress.shared.CaseId;
import org.springframework.stereotype.Component;

/** Honours {@code If-Match} where an act on a case comes with one. */
@Component
class ActsOnWhatWasSeen {

  private final ActingOnWhatWasSeen acting;

  ActsOnWhatWasSeen(ActingOnWhatWasSeen acting) {
    this.acting = acting;
  }

  Reply act(Caller caller, CaseId claim, HttpServletRequest request, Supplier<Reply> act) {
    var seen = CaseTag.seen(request);
    if (seen.isEmpty()) {
      return act.get();
    }
    return switch (acting.act(caller.marketplace(), claim, seen.get(), act)) {
      case Seen.Done<Reply>(var reply) -> reply;
      case Seen.LookAgain<Reply>(var dossier, var news) -> CaseReplies.lookAgain(dossier, news);
    };
  }
}
