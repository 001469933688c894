package org.redress.marketplace;

import java.time.ZoneId;
import org.redress.access.OpenMarketplace;
import org.redress.access.OpeningMarketplaces;
import org.redress.policy.PolicyEditions;
import org.springframework.test.web.servlet.MockMvc;

/** Clients of the API, each of a marketplace of its own. */
public final class Clients {

  private final MockMvc mvc;
  private final OpeningMarketplaces opening;
  private final PolicyEditions editions;

  Clients(MockMvc mvc, OpeningMarketplaces opening, PolicyEditions editions) {
    this.mvc = mvc;
    this.opening = opening;
    this.editions = editions;
  }

  /** Two of one marketplace, with its own key and with that of its guarantor. */
  public record Both(Client marketplace, Client guarantor) {}

  /** One whose marketplace has just been opened. */
  public Client next() {
    return withGuarantor().marketplace();
  }

  public Both withGuarantor() {
    var opened = opening.open(new OpenMarketplace("Fair", ZoneId.of("Europe/Berlin"), "DE", "EUR"));
    editions.adopt(opened.id());
    return new Both(
        new Client(mvc, opened.id(), opened.apiKey()),
        new Client(mvc, opened.id(), opened.guarantorApiKey()));
  }
}
