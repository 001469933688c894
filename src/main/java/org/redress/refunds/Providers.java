package org.redress.refunds;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The payment provider of this installation: a sandbox's own, so that no sandbox ever moves real
 * money; otherwise the one at {@code redress.provider.url}; or none.
 */
@Component
class Providers {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ObjectProvider<ProviderAccess> sandbox;
  private final @Nullable ProviderAccess configured;
  private final JsonMapper json;
  private volatile @Nullable PaymentProvider provider;

  private record Configured(URI url, String secret) implements ProviderAccess {}

  Providers(
      ObjectProvider<ProviderAccess> sandbox,
      JsonMapper json,
      @Value("${redress.provider.url:}") String url,
      @Value("${redress.provider.secret:}") String secret) {
    this.sandbox = sandbox;
    this.configured = url.isBlank() ? null : new Configured(URI.create(url), secret);
    this.json = json;
  }

  Optional<PaymentProvider> provider() {
    if (provider == null) {
      var access = sandbox.getIfAvailable(() -> configured);
      provider = access == null ? null : new HttpPaymentProvider(http(), json, access);
    }
    return Optional.ofNullable(provider);
  }

  private static RestClient.Builder http() {
    var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    var requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(PATIENCE);
    return RestClient.builder().requestFactory(requests);
  }
}
