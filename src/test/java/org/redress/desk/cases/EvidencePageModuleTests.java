package org.redress.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.claims.ClaimView;
import org.redress.evidence.Checked;
import org.redress.evidence.EvidenceFacts;
import org.redress.evidence.EvidenceId;
import org.redress.evidence.EvidenceType;
import org.redress.evidence.EvidenceView;
import org.redress.evidence.FileType;
import org.redress.evidence.KeptFile;
import org.redress.evidence.ServedFile;
import org.redress.evidence.Standing;
import org.redress.evidence.Visibility;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.FieldProblem;
import org.redress.shared.Party;

class EvidencePageModuleTests extends CaseOnTheDesk {

  private static final Actor ADA = new Actor(Actor.Kind.USER, "ada");
  private static final KeptFile FILE = new KeptFile("door.png", FileType.PNG, 20_000, "00");

  @Test
  void showsTypedFactsStandingAndChecks() {
    var claim = known(aCase());
    given(evidence.of(marketplace, claim.id())).willReturn(List.of(item(claim)));

    assertThat(open(claim))
        .bodyText()
        .contains("Proof of delivery", "Asserted by a party", "Tracking number", "0034", "H. M.")
        .contains("door.png", "PNG, 20 KB", "Seen by staff and guarantor only.")
        .contains("Called DHL", "by ben", "Mark as checked");
  }

  @Test
  void opensFilesAsTheyMayBeServed() {
    var claim = known(aCase());
    var item = item(claim);
    given(evidence.find(marketplace, item.id())).willReturn(Optional.of(item));
    given(evidence.file(marketplace, item.id()))
        .willReturn(Optional.of(new ServedFile(FILE, new byte[] {1, 2})));

    assertThat(mvc.get().uri(file(claim.id(), item)).with(agent()))
        .hasStatusOk()
        .hasHeader("Content-Type", "image/png")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'self'; sandbox")
        .hasHeader("Cache-Control", "private, no-store");
    assertThat(mvc.get().uri(file(new CaseId(new UUID(8, 8)), item)).with(agent()))
        .as("of another case")
        .hasStatus(404);
  }

  @Test
  void marksAnItemAsChecked() {
    var claim = known(aCase());
    var item = item(claim);
    given(evidence.find(marketplace, item.id())).willReturn(Optional.of(item));
    given(checking.check(marketplace, item.id(), "Called DHL.", ADA))
        .willReturn(new Checked.Item(item));
    given(checking.check(marketplace, item.id(), "", ADA))
        .willReturn(new Checked.Refused(List.of(new FieldProblem("note", "how"))));

    var act = "/evidence/" + item.id() + "/checks";
    assertThat(post(claim, act).param("note", " Called DHL. "))
        .hasRedirectedUrl("/cases/" + claim.id() + "#evidence")
        .flash()
        .containsEntry("done", "Marked as checked.");
    assertThat(post(claim, act)).flash().containsEntry("checkProblem", "Say how.");
  }

  private static String file(CaseId claim, EvidenceView item) {
    return "/cases/%s/evidence/%s/file".formatted(claim, item.id());
  }

  private static EvidenceView item(ClaimView claim) {
    return new EvidenceView(
        new EvidenceId(new UUID(5, 5)),
        claim.id(),
        claim.order(),
        Party.MERCHANT,
        EvidenceType.PROOF_OF_DELIVERY,
        new EvidenceFacts("DHL", "0034", NOW, "80331", "H. M.", null),
        "Handed over.",
        FILE,
        Visibility.STAFF_AND_GUARANTOR,
        Standing.ASSERTED,
        NOW,
        ADA,
        List.of(new EvidenceView.Check(NOW, new Actor(Actor.Kind.USER, "ben"), "Called DHL")));
  }
}
