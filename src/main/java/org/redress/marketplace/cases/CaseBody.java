package org.redress.marketplace.cases;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import org.redress.claims.CaseDeadline;
import org.redress.claims.CaseDecision;
import org.redress.claims.ClaimView;
import org.redress.claims.Eligibility;
import org.redress.claims.Objection;
import org.redress.claims.Offer;
import org.redress.guarantee.Escalation;
import org.redress.marketplace.web.ApiJson;
import org.redress.policy.Decision;
import org.redress.shared.Party;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A case as the API shows it. */
final class CaseBody {

  /** To the microsecond, by which it is compared. */
  private static final DateTimeFormatter AS_KEPT =
      new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

  private CaseBody() {}

  static ObjectNode of(ClaimView claim) {
    var body = ApiJson.object();
    body.put("id", claim.id().toString());
    body.put("reference", claim.reference());
    body.put("orderId", claim.order().toString());
    body.put("kind", claim.kind().name());
    body.put("stage", claim.stage().name());
    body.put("status", claim.status().name());
    body.put("openedAt", claim.openedAt().toString());
    body.put("updatedAt", AS_KEPT.format(claim.updatedAt()));
    body.put("revision", claim.revision());
    body.set("lines", ApiJson.list(claim.lines(), ApiJson::tree));
    body.put("statement", claim.statement());
    body.put("desiredRemedy", claim.desiredRemedy());
    body.set(
        "amount",
        ApiJson.object().put("claimed", claim.claimed()).put("currency", claim.currency()));
    body.setAll((ObjectNode) ApiJson.tree(claim.ended()));
    var ruling = claim.ruling();
    body.set("ruling", ruling == null ? null : ApiJson.present(ruling));
    var appealable = body.putObject("appealableUntil");
    claim.appealableUntil().forEach((party, at) -> appealable.put(party.name(), at.toString()));
    body.set("deadlines", deadlines(claim));
    body.set("parties", parties(claim));
    body.set("offers", ApiJson.list(claim.offers(), CaseBody::offer));
    body.set("evidenceRequests", ApiJson.list(claim.evidenceRequests(), ApiJson::present));
    body.set(
        "refunds",
        ApiJson.list(
            claim.refunds(), refund -> ApiJson.object().put("id", refund.id().toString())));
    body.set("words", ApiJson.list(claim.words(), ApiJson::tree));
    var escalation = claim.escalation();
    if (escalation != null) {
      body.set("escalation", escalation(escalation));
    }
    var objection = claim.objection();
    if (objection != null) {
      body.set("objection", objection(objection));
    }
    var objectable = claim.objectableUntil();
    if (objectable != null) {
      body.put("objectableUntil", objectable.toString());
    }
    return body;
  }

  private static ArrayNode deadlines(ClaimView claim) {
    return ApiJson.list(claim.deadlines(), CaseBody::deadline);
  }

  private static ObjectNode deadline(CaseDeadline deadline) {
    return ApiJson.object()
        .put("party", deadline.party().name())
        .put("at", deadline.at().toString())
        .put("meaning", deadline.meaning().name());
  }

  private static ArrayNode parties(ClaimView claim) {
    return ApiJson.list(
        List.of(Party.CUSTOMER, Party.MERCHANT, Party.GUARANTOR),
        party -> {
          var body = ApiJson.object().put("party", party.name());
          var actions = body.putArray("availableActions");
          claim.actionsOf(party).forEach(action -> actions.add(action.name()));
          return body;
        });
  }

  private static ObjectNode objection(Objection objection) {
    return ApiJson.present(objection);
  }

  private static ObjectNode escalation(Escalation before) {
    var body = ApiJson.object();
    body.put("guarantor", before.guarantor());
    body.put("ground", before.ground().name());
    body.put("reason", before.reason());
    body.put("state", before.state().name());
    body.put("reserved", before.reserved());
    body.put("currency", before.currency());
    body.setAll((ObjectNode) ApiJson.present(before.times()));
    var award = before.award();
    body.set("award", award == null ? null : ApiJson.present(award));
    return body;
  }

  private static ObjectNode offer(Offer offer) {
    var body = ApiJson.present(offer);
    if (offer.by() == Party.MARKETPLACE) {
      body.put("by", "SYSTEM");
    }
    return body;
  }

  static ObjectNode eligibility(Eligibility eligibility) {
    return ApiJson.present(eligibility);
  }

  static ObjectNode decision(CaseDecision decision) {
    return switch (decision) {
      case CaseDecision.ByTable(var byTable) -> byTable(byTable);
      case CaseDecision.ByPerson(var ruling) -> ApiJson.present(ruling);
    };
  }

  private static ObjectNode byTable(Decision decision) {
    var body = ApiJson.present(decision);
    body.put("decidedBy", "POLICY");
    body.set(
        "policyEdition",
        ApiJson.object().put("number", decision.edition()).put("hash", decision.editionHash()));
    body.remove("edition");
    body.remove("editionHash");
    return body;
  }
}
