package org.redress.casefile.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.casefile.TimelineEntry;
import org.redress.claims.ClaimView;
import org.redress.claims.Objection;
import org.redress.claims.Offer;
import org.redress.evidence.Visibility;

/**
 * A case as it is handed over: one composition, from which both the PDF and {@code case.json} are
 * made. Instants are business time, amounts minor units of the order's currency.
 *
 * <p>Of the customer it names what an award needs: reference, region, postcode, city and country.
 * Name, e-mail, language and permissions to contact stay out; who signed for the parcel is part of
 * the proof and stays in.
 *
 * @param scope for whom it is: what is kept for staff and guarantor is only in theirs
 * @param escalation null unless it came before a guarantor
 * @param objection the merchant's, against bearing what was paid back; null for none
 * @param timeline what happened to the order and in this case, oldest first
 */
public record CaseFile(
    String format,
    Visibility scope,
    @JsonProperty("case") Dispute dispute,
    Place marketplace,
    ContractOfCase order,
    List<Offer> offers,
    List<ClaimView.Word> words,
    List<EvidenceItem> evidence,
    List<DecisionItem> decisions,
    @Nullable EscalationItem escalation,
    @Nullable Objection objection,
    List<RefundItem> refunds,
    List<RecoveryItem> recoveries,
    List<LedgerItem> ledger,
    List<TimelineEntry> timeline) {

  public static final String FORMAT = "redress-case-file/1";

  /** Where the case is run; its days end in {@code timeZone}. */
  public record Place(
      String name, String timeZone, String country, String currency, String guarantor) {}
}
