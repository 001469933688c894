package org.redress.marketplace;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.access.Caller;
import org.redress.engine.Advanced;
import org.redress.engine.SetClock;
import org.redress.engine.TimeTravel;
import org.redress.marketplace.reading.ClockReader;
import org.redress.marketplace.reading.Move;
import org.redress.marketplace.web.ApiJson;
import org.redress.marketplace.web.Journeys;
import org.redress.marketplace.web.Journeys.Arrival;
import org.redress.marketplace.web.Journeys.Journey;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Refusal;
import org.redress.marketplace.web.Reply;
import org.redress.shared.FieldProblem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and moves the time of a sandbox; elsewhere there is no such path. */
@RestController
@RequestMapping("/v1/sandbox/clock")
@ConditionalOnBooleanProperty("redress.sandbox")
class SandboxController {

  private final Journeys journeys;
  private final TimeTravel time;

  /** Its clock has ticked past an instant when it is asked to go on settling there. */
  private volatile @Nullable Instant lastTarget;

  SandboxController(Journeys journeys, TimeTravel time) {
    this.journeys = journeys;
    this.time = time;
  }

  @GetMapping
  ResponseEntity<byte[]> show() {
    return shown(time.now()).toResponse();
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> set(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
    return journeys.towards(
        caller, request, new Journey<>(ClockReader::now, now -> now, this::set));
  }

  @PostMapping(value = "/advance", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> advance(
      @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
    return journeys.towards(
        caller, request, new Journey<>(ClockReader::move, this::target, this::advance));
  }

  private Arrival set(Instant now) {
    return switch (time.set(now)) {
      case SetClock.Set(var set) -> new Arrival(shown(set), true);
      case SetClock.Refused(var reason) -> new Arrival(notNow(reason).toReply(), false);
    };
  }

  private Instant target(Move move) {
    var now = time.now();
    var target = move.from(now).orElseThrow(() -> wrong("by", "time up to the year 2999"));
    if (target.isBefore(now) && !target.equals(lastTarget)) {
      throw wrong("to", "an instant not before " + now);
    }
    return target;
  }

  private Arrival advance(Instant target) {
    lastTarget = target;
    var advanced = time.advance(target);
    return new Arrival(Reply.ok(body(advanced)), advanced.settled());
  }

  private static Object body(Advanced advanced) {
    return ApiJson.present(advanced);
  }

  private static Reply shown(Instant now) {
    return Reply.ok(Map.of("now", now));
  }

  private static Problem notNow(String reason) {
    return Problem.of(
        HttpStatus.CONFLICT, "clock-not-settable", "The clock cannot be set now", reason);
  }

  private static Refusal wrong(String field, String expected) {
    return new Refusal(Problem.invalidFields(List.of(new FieldProblem(field, expected))));
  }
}
