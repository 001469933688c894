package org.redress.marketplace.guarantee;

import org.jspecify.annotations.Nullable;
import org.redress.marketplace.web.Reply;
import tools.jackson.databind.node.ObjectNode;

/** What is told once, in the first answer; null where nothing was made. */
record ShownSecrets(@Nullable String apiKey, @Nullable String callbackSecret) {

  static final ShownSecrets NONE = new ShownSecrets(null, null);

  /** Adds them to the answer; kept under the idempotency key is that there was something. */
  Reply in(int status, @Nullable String location, ObjectNode body) {
    var without = body.deepCopy();
    show(body, without, "apiKey", apiKey);
    show(body, without, "callbackSecret", callbackSecret);
    return Reply.of(status, location, body).keeping(without);
  }

  private static void show(
      ObjectNode body, ObjectNode without, String name, @Nullable String secret) {
    if (secret != null) {
      body.put(name, secret);
      without.putNull(name);
    }
  }

  @Override
  public String toString() {
    return "ShownSecrets";
  }
}
