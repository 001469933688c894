package org.redress.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.access.CaseLink;
import org.redress.access.CaseLinks;
import org.redress.access.DeskRole;
import org.redress.access.LinkMade;
import org.redress.access.MakeLink;
import org.redress.claims.ClaimView;
import org.redress.shared.Actor;
import org.redress.shared.Party;
import org.springframework.beans.factory.annotation.Autowired;

/** Links of a case at the desk. */
class LinksPageModuleTests extends CaseOnTheDesk {

  @Autowired private CaseLinks links;
  private ClaimView claim;

  @BeforeEach
  void openCase() {
    claim = known(aCase());
  }

  @Test
  void makesNoneAndShowsNone() {
    for (var role : DeskRole.values()) {
      assertThat(mvc.perform(post(claim, "/links").param("party", "MERCHANT").with(staff(role))))
          .satisfies(answer -> assertThat(answer.getResponse().getStatus()).isIn(403, 404, 405));
    }
    assertThat(links.of(marketplace, claim.id())).isEmpty();

    made();
    assertThat(open(claim))
        .bodyText()
        .contains("not opened yet", "nobody at the desk sees one")
        .doesNotContain("rdl_", "Make one for");
  }

  @Test
  void revokesALink() {
    var link = made();
    assertThat(mvc.perform(post(claim, "/links/" + link.id() + "/revoke")))
        .hasRedirectedUrl("/cases/" + claim.id() + "#links");
    assertThat(links.of(marketplace, claim.id()))
        .extracting(CaseLink::state)
        .containsExactly(CaseLink.State.REVOKED);
    assertThat(open(claim)).bodyText().contains("Revoked").doesNotContain("/revoke");
  }

  @Test
  void revokesNoneThatIsNotThere() {
    assertThat(mvc.perform(post(claim, "/links/x/revoke"))).hasStatus(404);
  }

  @Test
  void isForAgentsAndSupervisors() {
    var link = made();
    for (var role : new DeskRole[] {DeskRole.ANALYST, DeskRole.PRIVACY, DeskRole.GUARANTOR}) {
      assertThat(mvc.perform(post(claim, "/links/" + link.id() + "/revoke").with(staff(role))))
          .hasStatus(403);
    }
    var read = mvc.get().uri("/cases/" + claim.id()).with(staff(DeskRole.ANALYST)).exchange();
    assertThat(read).bodyText().doesNotContain("Links for the parties");
  }

  private CaseLink made() {
    var wanted = new MakeLink(claim.order(), claim.id(), Party.CUSTOMER, null);
    var by = new Actor(Actor.Kind.API_KEY, "marketplace");
    return ((LinkMade.Made) links.make(marketplace, wanted, by)).link();
  }
}
