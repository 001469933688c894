package org.redress.marketplace.callbacks;

import java.time.Instant;
import org.redress.guarantee.ActOfOperator;
import org.redress.guarantee.Escalation;
import org.redress.guarantee.GuarantorEvents.GuarantorTermsProposed;
import org.redress.guarantee.Recovery;
import org.redress.marketplace.web.ApiJson;
import org.redress.shared.PublicAddress;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a guarantor is told: which case, how much, until when, and where to read on with its key. No
 * personal data, and nothing that a party wrote.
 */
@Component
class CallbackBody {

  private final PublicAddress address;

  CallbackBody(PublicAddress address) {
    this.address = address;
  }

  /** {@code reference} is the case's for people. */
  ObjectNode of(Escalation before, String reference) {
    var path = "/v1/cases/" + before.claim();
    var body = ApiJson.object();
    body.put("caseId", before.claim().toString());
    body.put("caseReference", reference);
    body.put("guarantor", before.guarantor());
    body.put("ground", before.ground().name());
    body.put("state", before.state().name());
    body.put("currency", before.currency());
    body.put("claimed", before.claimed());
    body.put("reserved", before.reserved());
    body.put("answerBy", before.times().answerBy().toString());
    body.put("caseUrl", address.of(path));
    body.put("fileUrl", address.of(path + "/file"));
    return body;
  }

  ObjectNode of(Escalation.Award award) {
    return ApiJson.object()
        .put("ruling", award.ruling())
        .put("amount", award.amount())
        .put("borneBy", award.borneBy().name())
        .put("at", award.at().toString());
  }

  ObjectNode ofTerms(GuarantorTermsProposed proposed) {
    return ApiJson.object()
        .put("guarantor", proposed.guarantor())
        .put("number", proposed.number())
        .put("url", address.of("/v1/guarantor"));
  }

  /** Who was let in is a person: it stands on the guarantor's page alone. */
  ObjectNode of(ActOfOperator act) {
    var body = ApiJson.object().put("guarantor", act.guarantor());
    switch (act.what()) {
      case REPLACED -> body.put("successor", act.other());
      case NAMED_SUCCESSOR -> body.put("replaced", act.other());
      case KEY_ISSUED, KEY_RENEWED, PERSON_LET_IN -> {}
    }
    return body.put("url", address.of("/v1/guarantor"));
  }

  ObjectNode of(Recovery recovery) {
    return ApiJson.object()
        .put("id", recovery.id().toString())
        .put("state", recovery.state().name())
        .put("debtor", recovery.claimed().debtor().name())
        .put("amount", recovery.claimed().amount())
        .put("outstanding", recovery.outstanding())
        .put("currency", recovery.claimed().currency())
        .put("dueAt", recovery.due().at().toString())
        .put("url", address.of("/v1/recoveries/" + recovery.id()));
  }

  /** As Standard Webhooks lays it out; {@code at} is when it happened. */
  static String text(String type, Instant at, ObjectNode data) {
    var body = ApiJson.object().put("type", type).put("timestamp", at.toString());
    body.set("data", data);
    return ApiJson.text(body);
  }
}
