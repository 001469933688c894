package org.redress.marketplace.reading;

import java.util.Objects;
import org.redress.evidence.EvidenceFacts;
import org.redress.evidence.EvidenceType;
import org.redress.shared.Party;

/** Reads an item of evidence; which facts its type knows is for the evidence to say. */
public final class EvidenceReader {

  private EvidenceReader() {}

  public static SentEvidence evidence(Fields evidence) {
    return new SentEvidence(
        evidence.required("party", Kinds.word(Party.class)),
        evidence.required("type", Kinds.word(EvidenceType.class)),
        Objects.requireNonNullElse(
            evidence.optionalObject("facts", EvidenceReader::facts), EvidenceFacts.NONE),
        evidence.optional("text", Kinds.prose(4000)));
  }

  private static EvidenceFacts facts(Fields facts) {
    return new EvidenceFacts(
        facts.optional("carrier", Kinds.name(100)),
        facts.optional("trackingNumber", Kinds.name(100)),
        facts.optional("deliveredAt", Kinds.INSTANT),
        facts.optional("postalCode", Kinds.name(20)),
        facts.optional("signedBy", Kinds.name(200)),
        facts.optional("refundReference", Kinds.name(200)));
  }
}
