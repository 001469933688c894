package org.redress.marketplace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.redress.access.Caller;
import org.redress.audit.FollowingEvents;
import org.redress.audit.FollowingEvents.Happened;
import org.redress.marketplace.web.ApiJson;
import org.redress.marketplace.web.Page;
import org.redress.marketplace.web.Query;
import org.redress.marketplace.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells a marketplace what happened, for clients that keep up with it: each asks for what came
 * after the number of the last one that it has seen.
 */
@RestController
class EventsController {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private final FollowingEvents following;

  EventsController(FollowingEvents following) {
    this.following = following;
  }

  @GetMapping("/v1/events")
  ResponseEntity<byte[]> list(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
    var query = Query.of(request, "after", "cursor", "limit");
    var after = Math.max(number(query, "after"), number(query, "cursor"));
    var limit = query.limit();
    query.check();
    var found = following.after(caller.marketplace(), after, limit + 1);
    var items = found.stream().limit(limit).toList();
    var next = found.size() > limit ? Long.toString(items.getLast().number()) : null;
    return Reply.ok(new Page<>(items, next).map(EventsController::body)).toResponse();
  }

  private static long number(Query query, String name) {
    var text = query.text(name);
    if (text == null) {
      return 0;
    }
    if (!NUMBER.matcher(text).matches()) {
      query.wrong(name, "the number of an event, 0 for the beginning");
      return 0;
    }
    return Long.parseLong(text);
  }

  private static ObjectNode body(Happened happened) {
    var body = ApiJson.object();
    body.put("number", happened.number());
    body.put("type", happened.type());
    body.put("at", happened.at().toString());
    body.put("orderId", happened.order().toString());
    var claim = happened.caseId();
    if (claim != null) {
      body.put("caseId", claim.toString());
    }
    return body;
  }
}
