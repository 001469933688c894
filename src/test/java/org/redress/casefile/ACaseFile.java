package org.redress.casefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.redress.casefile.content.CaseFile;
import org.redress.casefile.content.ContractOfCase;
import org.redress.casefile.content.DecisionItem;
import org.redress.casefile.content.Dispute;
import org.redress.casefile.content.EscalationItem;
import org.redress.casefile.content.EvidenceItem;
import org.redress.casefile.content.LedgerItem;
import org.redress.casefile.content.RecoveryItem;
import org.redress.casefile.content.RefundItem;
import org.redress.claims.CaseDeadline;
import org.redress.claims.CaseStatus;
import org.redress.claims.ClaimView;
import org.redress.claims.DecidedBy;
import org.redress.claims.KindId;
import org.redress.claims.Objection;
import org.redress.claims.Offer;
import org.redress.claims.Outcome;
import org.redress.claims.ReviewRuling;
import org.redress.claims.Stage;
import org.redress.evidence.EvidenceFacts;
import org.redress.evidence.EvidenceId;
import org.redress.evidence.EvidenceType;
import org.redress.evidence.EvidenceView;
import org.redress.evidence.FileType;
import org.redress.evidence.Standing;
import org.redress.evidence.Visibility;
import org.redress.guarantee.Escalation;
import org.redress.guarantee.Recovery;
import org.redress.orders.Contract;
import org.redress.orders.EventType;
import org.redress.orders.Merchant;
import org.redress.orders.OrderView;
import org.redress.orders.PromiseState;
import org.redress.orders.ReportEvent;
import org.redress.orders.Reserved;
import org.redress.policy.Decision;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundView;
import org.redress.shared.Actor;
import org.redress.shared.Party;
import org.redress.signing.InstallationKey;

/** The file of a refunded case about two LED torches, with evidence to be added. */
public final class ACaseFile {

  public static final Instant MADE = Instant.parse("2026-03-20T12:00:00Z");

  private static final Instant OPENED = Instant.parse("2026-03-10T08:00:00Z");
  private static final Actor ANA = new Actor(Actor.Kind.USER, "ana");
  private static final Actor SHOP = new Actor(Actor.Kind.API_KEY, "shop");

  private final Map<EvidenceId, byte[]> bytes = new HashMap<>();
  private final List<EvidenceItem> evidence = new ArrayList<>();
  private String statement = "Still nothing here.";
  private String reason = "The photo shows another door, and nobody knows of a scan.";

  public ACaseFile stating(String statement) {
    this.statement = statement;
    return this;
  }

  public ACaseFile ruledBecause(String reason) {
    this.reason = reason;
    return this;
  }

  /** Another item, with a file of this name and type. */
  public ACaseFile with(EvidenceType type, String name, FileType fileType, byte[] content) {
    var number = evidence.size() + 1;
    var id = new EvidenceId(new UUID(7, number));
    var extension =
        switch (fileType) {
          case JPEG -> "jpg";
          case TEXT -> "txt";
          default -> fileType.name().toLowerCase(Locale.ROOT);
        };
    bytes.put(id, content);
    evidence.add(
        new EvidenceItem(
            number,
            id.toString(),
            Party.MERCHANT,
            type,
            new EvidenceFacts("DHL", "JJD0003456789", OPENED, "80331", null, null),
            "Handed over at the door.",
            new EvidenceItem.FileOfItem(
                name,
                fileType.mediaType(),
                content.length,
                sha256(content),
                "evidence/%d-%s.%s".formatted(number, id, extension),
                id,
                fileType),
            Standing.CHECKED_BY_AGENT,
            Visibility.ALL_PARTIES,
            OPENED,
            SHOP,
            List.of(new EvidenceView.Check(OPENED, ANA, "Asked the carrier by telephone."))));
    return this;
  }

  /** The bytes of an item's file. */
  public byte[] bytes(EvidenceItem.FileOfItem item) {
    return bytes.get(item.of());
  }

  /** Signed with this key. */
  public byte[] zip(InstallationKey key) {
    var out = new ByteArrayOutputStream();
    try {
      new CaseFileZip(file(), MADE, this::bytes, key).writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public CaseFile file() {
    return new CaseFile(
        CaseFile.FORMAT,
        Visibility.STAFF_AND_GUARANTOR,
        dispute(),
        new CaseFile.Place("Fair", "Europe/Berlin", "DE", "EUR", "Fair Guarantee Ltd"),
        order(),
        List.of(
            new Offer(
                1,
                Party.MERCHANT,
                Offer.Remedy.PARTIAL_REFUND,
                1500L,
                OPENED,
                OPENED.plusSeconds(86400),
                Offer.State.DECLINED,
                OPENED.plusSeconds(3600),
                "For your patience.")),
        List.of(
            new ClaimView.Word(OPENED, Party.MERCHANT, "CONTEST", "The neighbour has the parcel.")),
        List.copyOf(evidence),
        List.of(byTable("ClaimRuling"), byPerson()),
        escalation(),
        objection(),
        List.of(refund()),
        List.of(recovery()),
        List.of(
            new LedgerItem(
                "refund:1:PAID",
                OPENED,
                "REFUND_PAID",
                "EUR",
                List.of(
                    new LedgerItem.Posting("merchant:acme:receivable", 4480),
                    new LedgerItem.Posting("provider:sandbox:clearing", -4480)))),
        List.of(
            new TimelineEntry(1, OPENED, "ClaimOpened", SHOP, Map.of()),
            new TimelineEntry(
                2,
                OPENED,
                "MerchantAsked",
                Actor.SYSTEM,
                Map.of("until", "2026-03-13T22:59:59.999Z", "position", "NOT_ASKED"))));
  }

  private Dispute dispute() {
    return new Dispute(
        new UUID(1, 1).toString(),
        "C-000123",
        new UUID(2, 2).toString(),
        KindId.NOT_RECEIVED,
        Stage.CLOSED,
        CaseStatus.CLOSED,
        OPENED,
        OPENED.plusSeconds(7200),
        7,
        List.of(new ReportEvent.Quantity("1", 2)),
        statement,
        "REFUND",
        new Dispute.Amount(4480, "EUR"),
        new ClaimView.Ended(
            Outcome.REFUNDED, DecidedBy.AGENT, Purse.MARKETPLACE, Purse.MERCHANT, OPENED),
        Map.of(),
        List.of(new CaseDeadline(Party.MERCHANT, OPENED, CaseDeadline.Meaning.ANSWER_OR_LOSE)),
        new ClaimView.StandingRuling(
            ReviewRuling.Ruling.REFUND, DecidedBy.AGENT, OPENED.plusSeconds(3600), 4480));
  }

  private static ContractOfCase order() {
    return new ContractOfCase(
        new UUID(2, 2).toString(),
        "M-2026-0001",
        OrderView.Status.OPEN,
        Instant.parse("2026-03-02T10:15:00Z"),
        Instant.parse("2026-03-02T10:16:00Z"),
        "EUR",
        new ContractOfCase.MerchantOfCase("acme", "Acme Lamps GmbH", "DE", Merchant.Status.ACTIVE),
        new ContractOfCase.CustomerOfCase("c-77", "DE-BY"),
        List.of(
            new Contract.Line("1", "LED-1", "LED torch", "LIGHTING", 2, 1995),
            new Contract.Line("2", "BAT-9", null, null, 1, 0)),
        new Contract.Amounts(3990, 490, 0, 0),
        4480,
        new ContractOfCase.Destination("München", "BY", "80331", "DE"),
        new Contract.Promise(null, LocalDate.parse("2026-03-09")),
        new OrderView.Promise(
            null,
            LocalDate.parse("2026-03-09"),
            PromiseState.BROKEN,
            Instant.parse("2026-03-09T22:59:59.999Z")),
        new Contract.Shipping(Contract.ShippingMethod.REGISTERED, "DHL"),
        new Contract.Payment("sandbox", "pay_123", Contract.PaymentMethod.CARD),
        List.of(
            new Contract.Disclosure(
                "COLOUR_MAY_DIFFER", "Colours differ on screens.", Instant.EPOCH)),
        new ContractOfCase.Edition(1, "sha256:" + "0123456789abcdef".repeat(4), "default"),
        new OrderView.Guarantee(
            true, 250000, Instant.parse("2026-04-08T22:59:59Z"), "COVERED", "default"),
        new OrderView.ClaimWindow(OPENED, OPENED.plusSeconds(2592000)),
        4480,
        0,
        4480,
        0,
        null,
        List.of(
            new ContractOfCase.Event(
                new UUID(3, 3).toString(),
                EventType.DELIVERED,
                OPENED,
                ReportEvent.Source.CARRIER,
                new ReportEvent.Details(
                    null,
                    null,
                    "DHL",
                    null,
                    null,
                    ReportEvent.Place.NEIGHBOUR,
                    "80331",
                    null,
                    "H. M.",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null),
                OPENED,
                false,
                null)),
        List.of(),
        List.of(byTable("GuarantorCover")));
  }

  private static DecisionItem byTable(String table) {
    return new DecisionItem.ByTable(
        new UUID(4, 4).toString(),
        OPENED,
        table,
        new ContractOfCase.Edition(1, "sha256:0123", null),
        Map.of("position", "CONTESTED", "dispatchShown", false, "items", 3990L),
        List.of(new Decision.MatchedRule("r7", 7, "word against word: a person")),
        Map.of("ruling", "REVIEW", "waitDays", 0L),
        null,
        Map.of("CUSTOMER", "A person looks at it.", "MERCHANT", "A person decides."));
  }

  private DecisionItem byPerson() {
    return new DecisionItem.ByPerson(
        new UUID(5, 5).toString(),
        OPENED,
        "ana",
        DecidedBy.AGENT,
        ReviewRuling.Ruling.REFUND,
        null,
        Purse.MERCHANT,
        "REVIEW",
        false,
        reason,
        Map.of("CUSTOMER", "You get your money back.", "MERCHANT", "The money is paid back."),
        evidence.stream().map(EvidenceItem::id).toList(),
        5L,
        "ben");
  }

  private static Objection objection() {
    return new Objection(
        OPENED,
        "The scan is ours.",
        Objection.State.UPHELD,
        OPENED,
        "ben",
        "The carrier had lost it.",
        Purse.CARRIER);
  }

  private static EscalationItem escalation() {
    return new EscalationItem(
        "default",
        Escalation.Ground.CUSTOMER,
        "I do not agree.",
        Escalation.State.AWARDED,
        4480,
        4480,
        "EUR",
        new Escalation.Times(OPENED, OPENED, null, null, OPENED, null, OPENED),
        new Escalation.Award(
            OPENED, "guarantor", "REFUND", 4480, Purse.MERCHANT, "The door is another one."));
  }

  private static RecoveryItem recovery() {
    return new RecoveryItem(
        new UUID(8, 8).toString(),
        new UUID(6, 6).toString(),
        Recovery.State.SETTLED,
        Purse.MARKETPLACE,
        Purse.MERCHANT,
        "acme",
        4480,
        "EUR",
        4480,
        0,
        OPENED,
        1,
        "We sent it.",
        null,
        OPENED,
        OPENED,
        List.of(new Recovery.Part(1, OPENED, Recovery.Part.Kind.SET_OFF, 4480, "so-1")));
  }

  private static RefundItem refund() {
    return new RefundItem(
        new UUID(6, 6).toString(),
        RefundView.Kind.REFUND,
        RefundView.State.CONFIRMED,
        null,
        4480,
        "EUR",
        List.of(new Reserved.Share("1", 2, 3990, 490, 0, 0)),
        Purse.MARKETPLACE,
        Purse.MERCHANT,
        new RefundItem.Payment("sandbox", "pay_123", "re_1"),
        1,
        null,
        OPENED,
        OPENED,
        OPENED);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
