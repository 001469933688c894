package org.redress.local;

import java.util.Map;
import org.redress.access.OpenedMarketplace;
import org.redress.access.OpenedMarketplace.Login;

/**
 * What {@code credentials.json} says: the secrets of the first marketplace, in clear text nowhere
 * else.
 */
record Credentials(
    String baseUrl, MarketplaceKey marketplace, GuarantorKey guarantor, Map<String, Login> users) {

  record MarketplaceKey(String id, String apiKey) {}

  record GuarantorKey(String apiKey) {}

  static Credentials of(OpenedMarketplace opened, String baseUrl) {
    return new Credentials(
        baseUrl,
        new MarketplaceKey(opened.id().toString(), opened.apiKey()),
        new GuarantorKey(opened.guarantorApiKey()),
        opened.users());
  }

  Credentials at(String otherBaseUrl) {
    return new Credentials(otherBaseUrl, marketplace, guarantor, users);
  }

  @Override
  public String toString() {
    return "Credentials[" + marketplace.id() + "]";
  }
}
