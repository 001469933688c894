package org.redress.marketplace;

import org.redress.access.Caller;
import org.redress.marketplace.reading.WrittenId;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Refusal;
import org.redress.marketplace.web.Reply;
import org.redress.refunds.RefundId;
import org.redress.refunds.Refunds;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows money that goes back to customers. */
@RestController
@RequestMapping("/v1/refunds")
class RefundsController {

  private final Refunds refunds;

  RefundsController(Refunds refunds) {
    this.refunds = refunds;
  }

  @GetMapping("/{id}")
  ResponseEntity<byte[]> show(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
    var refund =
        WrittenId.parse(id)
            .map(RefundId::new)
            .flatMap(known -> refunds.find(caller.marketplace(), known))
            .orElseThrow(() -> new Refusal(Problem.notFound("There is no such refund.")));
    return Reply.ok(RefundBody.of(refund)).toResponse();
  }
}
