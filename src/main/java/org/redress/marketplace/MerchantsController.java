package org.redress.marketplace;

import jakarta.servlet.http.HttpServletRequest;
import org.redress.access.Caller;
import org.redress.marketplace.reading.MerchantReader;
import org.redress.marketplace.web.ApiJson;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Refusal;
import org.redress.marketplace.web.Reply;
import org.redress.marketplace.web.Writes;
import org.redress.orders.KeepingMerchants;
import org.redress.orders.Merchant;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the marketplace's record of a merchant. */
@RestController
@RequestMapping("/v1/merchants/{reference}")
class MerchantsController {

  private final Writes writes;
  private final KeepingMerchants merchants;

  MerchantsController(Writes writes, KeepingMerchants merchants) {
    this.writes = writes;
    this.merchants = merchants;
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> put(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String reference,
      HttpServletRequest request) {
    if (!MerchantReader.isReference(reference)) {
      throw unknown();
    }
    return writes.once(
        caller,
        request,
        MerchantReader.merchant(reference),
        merchant -> shown(merchants.put(caller.marketplace(), merchant, caller.actor())));
  }

  @GetMapping
  ResponseEntity<byte[]> show(
      @AuthenticationPrincipal Caller caller, @PathVariable String reference) {
    if (!MerchantReader.isReference(reference)) {
      throw unknown();
    }
    var merchant = merchants.find(caller.marketplace(), reference);
    return shown(merchant.orElseThrow(MerchantsController::unknown)).toResponse();
  }

  private static Reply shown(Merchant merchant) {
    return Reply.ok(ApiJson.present(merchant));
  }

  private static Refusal unknown() {
    return new Refusal(Problem.notFound("There is no such merchant."));
  }
}
