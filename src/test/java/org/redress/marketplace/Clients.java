package org.redress.marketplace;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.access.OpenMarketplace;
import org.redress.access.OpeningMarketplaces;
import org.redress.policy.PolicyEditions;
import org.redress.shared.MarketplaceId;
import org.springframework.test.web.servlet.MockMvc;

/** Clients of the API, each of a marketplace of its own. */
public final class Clients {

  private final MockMvc mvc;
  private final OpeningMarketplaces opening;
  private final PolicyEditions editions;
  private final Map<MarketplaceId, String> guarantorKeys = new ConcurrentHashMap<>();

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
    guarantorKeys.put(opened.id(), opened.guarantorApiKey());
    return new Both(
        new Client(mvc, opened.id(), opened.apiKey()),
        new Client(mvc, opened.id(), opened.guarantorApiKey()));
  }

  /** With the key of the guarantor of its marketplace. */
  public Client guarantorOf(Client client) {
    return new Client(mvc, client.marketplace(), guarantorKeys.get(client.marketplace()));
  }
}
