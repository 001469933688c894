package org.redress.desk.guarantor;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.access.StaffMember;
import org.redress.claims.ClaimView;
import org.redress.claims.FindingClaims;
import org.redress.desk.CaseLine;
import org.redress.desk.StaffPage;
import org.redress.desk.ViewerFormat;
import org.redress.desk.cases.GuarantorCard;
import org.redress.guarantee.ActOfOperator;
import org.redress.guarantee.ActsOfOperator;
import org.redress.guarantee.AgreeingTerms;
import org.redress.guarantee.Escalation;
import org.redress.guarantee.FindingEscalations;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What came before the guarantor: what awaits its award first, what is over behind it. */
@StaffPage
class GuarantorListPage {

  private static final int PAGE = 50;
  private static final int ACTS = 5;

  private final FindingEscalations escalations;
  private final FindingClaims claims;
  private final AgreeingTerms terms;
  private final ActsOfOperator operator;

  GuarantorListPage(
      FindingEscalations escalations,
      FindingClaims claims,
      AgreeingTerms terms,
      ActsOfOperator operator) {
    this.escalations = escalations;
    this.claims = claims;
    this.terms = terms;
    this.operator = operator;
  }

  @GetMapping("/guarantor")
  String list(
      @AuthenticationPrincipal StaffMember viewer,
      @RequestParam(required = false) @Nullable String cursor,
      @ModelAttribute("format") ViewerFormat format,
      Model model) {
    var guarantor = GuarantorCases.guarantor(viewer);
    var page = escalations.page(viewer.marketplace(), guarantor, cursor, PAGE);
    var found =
        claims.all(viewer.marketplace(), page.items().stream().map(Escalation::claim).toList());
    var rows =
        page.items().stream()
            .flatMap(before ->
                Optional.ofNullable(found.get(before.claim()))
                    .map(claim -> Row.of(claim, before, format))
                    .stream())
            .toList();
    model.addAttribute("open", rows.stream().filter(Row::open).toList());
    model.addAttribute("over", rows.stream().filter(row -> !row.open()).toList());
    model.addAttribute("count", escalations.countOpen(viewer.marketplace(), guarantor));
    model.addAttribute(
        "proposed",
        terms
            .open(viewer.marketplace(), guarantor)
            .map(waiting -> format.number(waiting.number()))
            .orElse(null));
    model.addAttribute(
        "acts",
        operator.latest(viewer.marketplace(), guarantor, ACTS).stream()
            .map(act -> new ActLine(act.at(), sentence(act)))
            .toList());
    model.addAttribute("nextPage", next(page.nextCursor()));
    model.addAttribute("cursor", cursor);
    return "guarantor";
  }

  private static @Nullable String next(@Nullable String cursor) {
    return cursor == null
        ? null
        : UriComponentsBuilder.fromPath("/guarantor")
            .queryParam("cursor", cursor)
            .encode()
            .build()
            .toUriString();
  }

  private static String sentence(ActOfOperator act) {
    return switch (act.what()) {
      case REPLACED ->
          "Orders placed from then on that you were to cover are covered by %s. Earlier orders and their cases stay yours, and your key goes on to work for them."
              .formatted(act.other());
      case NAMED_SUCCESSOR ->
          "Orders placed from then on that %s was to cover are covered by you."
              .formatted(act.other());
      case KEY_ISSUED -> "An API key was made for you. It gives awards in your name.";
      case KEY_RENEWED -> "Your API key was replaced by a new one; the one before is nobody's.";
      case PERSON_LET_IN ->
          "%s got a link to set a new password, and acts for you with it.".formatted(act.other());
    };
  }

  /** What the installation's operator did, which the guarantor did not do itself. */
  record ActLine(Instant at, String sentence) {}

  /** A line of the list. */
  record Row(CaseLine line, GuarantorCard before) {

    static Row of(ClaimView claim, Escalation before, ViewerFormat format) {
      return new Row(CaseLine.of(claim, format), GuarantorCard.of(before, "", format));
    }

    public boolean open() {
      return before.open();
    }
  }
}
