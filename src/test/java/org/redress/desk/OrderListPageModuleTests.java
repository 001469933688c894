package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redress.orders.OrderPage;
import org.redress.orders.OrderSearch;
import org.redress.orders.OrderView;
import org.redress.orders.PromiseState;

class OrderListPageModuleTests extends OpenDesk {

  @Test
  void listsOrdersWithTheirPromise() {
    given(orders.page(marketplace, search(null, null, null)))
        .willReturn(
            page(
                AnOrder.called("M-1").promise(PromiseState.AT_RISK).view(),
                AnOrder.called("M-2")
                    .promise(PromiseState.VOID)
                    .status(OrderView.Status.CANCELLED)
                    .withoutCover()
                    .view()));

    assertThat(mvc.get().uri("/orders").with(agent()))
        .hasStatusOk()
        .bodyText()
        .contains("M-1", "At risk", "acme", "c-77", "€44.80", "9 Mar 2026", "yesterday")
        .contains("to 8 Apr 2026", "up to €2,500.00")
        .contains("M-2", "Void", "cancelled", "not covered");
  }

  @Test
  void linksEachOrderToItsPage() {
    var order = AnOrder.called("M-1").view();
    given(orders.page(marketplace, search(null, null, null))).willReturn(page(order));

    assertThat(mvc.get().uri("/orders").with(agent()))
        .bodyText()
        .contains("href=\"/orders/" + order.id() + "\"");
  }

  @Test
  void writesAmountsInTheViewersLanguage() {
    given(orders.page(marketplace, search(null, null, null)))
        .willReturn(page(AnOrder.called("M-1").view()));

    assertThat(mvc.get().uri("/orders").header("Accept-Language", "de-DE,de;q=0.9").with(agent()))
        .bodyText()
        .contains("44,80\u00a0€", "2.500,00\u00a0€");
  }

  @Test
  void countsOrdersByPromise() {
    given(orders.countByPromise(marketplace))
        .willReturn(Map.of(PromiseState.BROKEN, 1200L, PromiseState.PENDING, 34L));

    var chips = PromiseChip.of(orders.countByPromise(marketplace), filter("broken"), new Words());
    assertThat(chips)
        .extracting(PromiseChip::label)
        .containsExactly("All", "Broken", "At risk", "Pending", "Kept", "Void");
    assertThat(chips).extracting(PromiseChip::count).containsExactly(1234L, 1200L, 0L, 34L, 0L, 0L);
    assertThat(chips)
        .filteredOn(PromiseChip::chosen)
        .extracting(PromiseChip::label)
        .containsExactly("Broken");
    assertThat(mvc.get().uri("/orders").with(agent())).bodyText().contains("1,234", "1,200");
  }

  @Test
  void narrowsByPromiseAndText() {
    given(orders.page(marketplace, search(PromiseState.BROKEN, "acme & co", null)))
        .willReturn(page(AnOrder.called("M-9").promise(PromiseState.BROKEN).view()));

    assertThat(
            mvc.get().uri("/orders?promiseState=BROKEN&text={text}", " acme & co ").with(agent()))
        .bodyText()
        .contains("M-9", "value=\"acme &amp; co\"", "name=\"promiseState\" value=\"BROKEN\"")
        .contains("/orders?promiseState=KEPT&amp;text=acme%20%26%20co");
  }

  @Test
  void goesOnPageByPage() {
    given(orders.page(marketplace, search(PromiseState.KEPT, null, "c1")))
        .willReturn(new OrderPage(List.of(AnOrder.called("M-3").view()), "c2"));

    assertThat(mvc.get().uri("/orders?promiseState=KEPT&cursor=c1").with(agent()))
        .bodyText()
        .contains("/orders?promiseState=KEPT&amp;cursor=c2", "Next page", "First page");
  }

  @Test
  void saysBesideTheFilterThatAStateIsUnknown() {
    given(orders.page(marketplace, search(null, null, null)))
        .willReturn(page(AnOrder.called("M-1").view()));

    assertThat(mvc.get().uri("/orders?promiseState=LOST").with(agent()))
        .hasStatusOk()
        .bodyText()
        .contains("“LOST” is not a state of a promise", "promise-problem", "M-1");
  }

  @Test
  void saysBesideTheSearchThatATextIsTooLong() {
    assertThat(mvc.get().uri("/orders?text=" + "x".repeat(101)).with(agent()))
        .hasStatusOk()
        .bodyText()
        .contains("At most 100 characters");
    verify(orders).page(marketplace, search(null, null, null));
  }

  @Test
  void saysThatNothingMatches() {
    assertThat(mvc.get().uri("/orders?text=nothing").with(agent()))
        .bodyText()
        .contains("No order matches.");
    assertThat(mvc.get().uri("/orders").with(agent())).bodyText().contains("No orders here yet.");
  }

  @Test
  void showsWhoseDeskItIsAndItsTime() {
    assertThat(mvc.get().uri("/orders").with(agent()))
        .bodyText()
        .contains(
            "Fair", "Sandbox time", "Tue 10 Mar 2026, 10:30", "Europe/Berlin", "ada", "Sign out");
  }

  private static OrderFilter filter(String promiseState) {
    return OrderFilter.of(promiseState, null, null);
  }

  private static OrderSearch search(
      @Nullable PromiseState state, @Nullable String text, @Nullable String cursor) {
    return new OrderSearch(null, state, text, cursor, OrderFilter.PAGE);
  }

  private static OrderPage page(OrderView... views) {
    return new OrderPage(List.of(views), null);
  }
}
