package org.redress.marketplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redress.access.Caller;
import org.redress.marketplace.reading.Fields;
import org.redress.marketplace.reading.Read;
import org.redress.marketplace.reading.StrictJson;
import org.redress.shared.Tenancy;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Writes that lead to an instant through many transactions. Under a key the target is kept before
 * the first step and the answer once it is reached: the same request again goes on to the same
 * target, never beyond it. One journey at a time.
 */
@Component
public class Journeys {

  private final DoneWrites done;
  private final Tenancy tenancy;
  private final ReentrantLock turn = new ReentrantLock(true);

  Journeys(DoneWrites done, Tenancy tenancy) {
    this.done = done;
    this.tenancy = tenancy;
  }

  /** Where a body leads to, and the way there. */
  public record Journey<T>(
      Function<Fields, T> reader, Function<T, Instant> target, Function<Instant, Arrival> way) {}

  /** What is answered; one that is not the {@code last} is not kept under the key. */
  public record Arrival(Reply reply, boolean last) {}

  public <T> ResponseEntity<byte[]> towards(
      Caller caller, HttpServletRequest request, Journey<T> journey) {
    var body = Body.of(request);
    var write = Write.of(caller, request, Fingerprint.of(body));
    turn.lock();
    try {
      return write.key() == null ? alone(body, journey) : underItsKey(write, body, journey);
    } finally {
      turn.unlock();
    }
  }

  private static <T> ResponseEntity<byte[]> alone(byte[] body, Journey<T> journey) {
    return journey.way().apply(target(body, journey)).reply().toResponse();
  }

  private <T> ResponseEntity<byte[]> underItsKey(Write write, byte[] body, Journey<T> journey) {
    var before = in(write, () -> done.find(write).orElse(null));
    if (before != null && !before.sameBody()) {
      return Writes.keyReused().toReply().toResponse();
    }
    if (before != null && before.reply() != null) {
      return before.reply().toRepeatedResponse();
    }
    return go(write, begun(write, before, body, journey), journey);
  }

  private <T> Instant begun(
      Write write, DoneWrites.@Nullable Done before, byte[] body, Journey<T> journey) {
    if (before != null && before.target() != null) {
      return before.target();
    }
    var target = target(body, journey);
    in(write, () -> done.begin(write, target));
    return target;
  }

  private <T> ResponseEntity<byte[]> go(Write write, Instant target, Journey<T> journey) {
    var arrival = journey.way().apply(target);
    if (arrival.last()) {
      in(write, () -> done.answer(write, arrival.reply()));
    } else if (arrival.reply().refused()) {
      in(write, () -> done.forget(write));
    }
    return arrival.reply().toResponse();
  }

  private <T extends @Nullable Object> T in(Write write, Supplier<T> work) {
    return tenancy.in(write.marketplace(), work);
  }

  private static <T> Instant target(byte[] body, Journey<T> journey) {
    return switch (StrictJson.read(body, journey.reader())) {
      case Read.Sound<T>(var asked) -> journey.target().apply(asked);
      case Read.Wrong<T>(var fields) -> throw new Refusal(Problem.invalidFields(fields));
      case Read.NotJson<T>(var why) -> throw new Refusal(Problem.notJson(why));
    };
  }
}
