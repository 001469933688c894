package org.redress.marketplace.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import org.junit.jupiter.api.Test;

class CallbackSignatureTests {

  /** The example of the Standard Webhooks specification. */
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private static final String BODY = "{\"test\": 2432232314}";

  @Test
  void signsAsTheSpecificationDoes() {
    assertThat(CallbackSignature.of(SECRET, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, BODY))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void signsAsAnIndependentLibraryDoesAlsoWhatIsNotAscii() throws Exception {
    var body = "{\"city\": \"München 🚚\"}";

    assertThat(CallbackSignature.of(SECRET, "0197", 1_773_000_000, body))
        .isEqualTo(new Webhook(SECRET).sign("0197", 1_773_000_000, body));
  }
}
