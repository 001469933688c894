package org.redress.desk;

import org.jspecify.annotations.Nullable;
import org.redress.access.StaffMember;
import org.redress.orders.FindingOrders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The orders of the viewer's marketplace, by promise and by text, page by page. */
@StaffPage
class OrderListPage {

  private final FindingOrders orders;
  private final Words words;

  OrderListPage(FindingOrders orders, Words words) {
    this.orders = orders;
    this.words = words;
  }

  @GetMapping("/orders")
  String list(
      @AuthenticationPrincipal StaffMember viewer,
      @RequestParam(required = false) @Nullable String promiseState,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable String cursor,
      Model model) {
    var filter = OrderFilter.of(promiseState, text, cursor);
    var page = orders.page(viewer.marketplace(), filter.search());
    var counts = orders.countByPromise(viewer.marketplace());
    model.addAttribute("filter", filter);
    model.addAttribute("chips", PromiseChip.of(counts, filter, words));
    model.addAttribute("orders", page.items());
    model.addAttribute(
        "nextPage", page.nextCursor() == null ? null : filter.addressAt(page.nextCursor()));
    model.addAttribute("firstPage", filter.addressAt(null));
    return "orders";
  }
}
