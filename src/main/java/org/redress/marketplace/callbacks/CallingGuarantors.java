package org.redress.marketplace.callbacks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.redress.shared.SystemClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One call, signed; follows no redirect and reads nothing but the status. */
@Component
class CallingGuarantors {

  private static final int GONE = 410;

  private final CallbackAddresses addresses;
  private final SystemClock clock;
  private final Duration patience;
  private final HttpClient http;

  CallingGuarantors(
      CallbackAddresses addresses,
      SystemClock clock,
      @Value("${redress.callbacks.connect-timeout:3s}") Duration connect,
      @Value("${redress.callbacks.read-timeout:10s}") Duration patience) {
    this.addresses = addresses;
    this.clock = clock;
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connect)
            .build();
  }

  Attempt call(Callback callback) throws InterruptedException {
    var url = URI.create(callback.to().url());
    try {
      if (!addresses.mayBeCalled(url)) {
        return new Attempt.Failed("its address is not public");
      }
      var response = http.send(request(url, callback), BodyHandlers.ofInputStream());
      // nobody reads on: an answer without end holds nothing up
      response.body().close();
      return of(response.statusCode());
    } catch (HttpTimeoutException e) {
      return new Attempt.Failed("it did not answer in time");
    } catch (IOException e) {
      return new Attempt.Failed("it was not reached: " + e.getClass().getSimpleName());
    }
  }

  private HttpRequest request(URI url, Callback callback) {
    var id = callback.id().toString();
    var at = clock.now().getEpochSecond();
    var body = callback.body();
    return HttpRequest.newBuilder(url)
        .timeout(patience)
        .header("Content-Type", "application/json")
        .header("User-Agent", "Redress")
        .header("webhook-id", id)
        .header("webhook-timestamp", Long.toString(at))
        .header("webhook-signature", CallbackSignature.of(callback.to().secret(), id, at, body))
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static Attempt of(int status) {
    if (status == GONE) {
      return new Attempt.Gone();
    }
    return status >= 200 && status < 300
        ? new Attempt.Delivered()
        : new Attempt.Failed("it answered " + status);
  }
}
