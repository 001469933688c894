package org.redress.marketplace.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.claims.Act;
import org.redress.claims.ClaimView;
import org.redress.claims.DossierEntry;
import org.redress.claims.Eligibility;
import org.redress.claims.KindId;
import org.redress.claims.Review;
import org.redress.marketplace.web.ApiJson;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Reply;
import org.springframework.http.HttpStatus;

/** What an act on a case is answered with. */
final class CaseReplies {

  private CaseReplies() {}

  static Reply of(Act act) {
    return switch (act) {
      case Act.Done(var claim) -> Reply.ok(CaseBody.of(claim));
      case Act.NotNow(var claim, var why) -> notNow(claim, why).toReply();
      case Act.Refused(var problems) -> Problem.invalidFields(problems).toReply();
      case Act.NoSuchCase() -> throw KnownCases.unknown();
    };
  }

  static Reply of(Review review) {
    return switch (review) {
      case Review.Done(var claim) -> Reply.ok(CaseBody.of(claim));
      case Review.NotUnderReview(var claim) ->
          notNow(claim, "Nobody has to decide this case now.").toReply();
      case Review.LookAgain(var claim, var news) -> lookAgain(claim.dossier(), news);
      case Review.Proposed(var claim) ->
          notNow(claim, "A second person has to confirm it.").toReply();
      case Review.ProposedAlready(var claim) ->
          notNow(claim, "A ruling waits for a second person already.").toReply();
      case Review.NotProposed(var claim) ->
          notNow(claim, "No ruling waits for a second person.").toReply();
      case Review.Excluded(var claim) ->
          notNow(claim, "Who decided it before must not decide it again.").toReply();
      case Review.Refused(var problems) -> Problem.invalidFields(problems).toReply();
      case Review.NoSuchCase() -> throw KnownCases.unknown();
    };
  }

  /** Something came into the dossier that whoever acts has not seen. */
  static Reply lookAgain(long dossier, List<DossierEntry> news) {
    return new Problem(
            HttpStatus.PRECONDITION_FAILED,
            "look-again",
            "Something new came in",
            "Nothing was done: the case has changed since it was read with the given ETag.",
            Map.of("dossier", dossier, "news", ApiJson.list(news, ApiJson::present)))
        .toReply();
  }

  static Problem notEligible(Eligibility why, boolean kept) {
    var more = new HashMap<String, Object>();
    more.put("reason", String.valueOf(why.reason()));
    putIfThere(more, "opensAt", why.opensAt());
    putIfThere(more, "closesAt", why.closesAt());
    putIfThere(more, "owed", why.owed());
    var claim = why.openClaim();
    if (claim != null) {
      more.put("caseId", claim.id());
    }
    more.put("statementKept", kept);
    return new Problem(
        HttpStatus.CONFLICT,
        "claim-not-eligible",
        "The claim cannot be opened now",
        why.explanation().getOrDefault("CUSTOMER", "It is not eligible."),
        Map.copyOf(more));
  }

  static Problem notServed(KindId kind, List<KindId> served) {
    var words = served.stream().map(KindId::name).toList();
    return new Problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "kind-not-served",
        "This kind of case is not served",
        "Cases of the kind %s are not served; served: %s."
            .formatted(kind, String.join(", ", words)),
        Map.of("served", words));
  }

  private static Problem notNow(ClaimView claim, String why) {
    return new Problem(
        HttpStatus.CONFLICT,
        "action-not-available",
        "This cannot be done now",
        why,
        Map.of("caseStatus", claim.status().name(), "caseId", claim.id().toString()));
  }

  private static void putIfThere(Map<String, Object> more, String name, @Nullable Object value) {
    if (value != null) {
      more.put(name, value instanceof Long ? value : value.toString());
    }
  }
}
