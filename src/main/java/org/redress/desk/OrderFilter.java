package org.redress.desk;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.orders.OrderSearch;
import org.redress.orders.PromiseState;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list of orders is narrowed to; what cannot be read is left out and said beside its
 * field.
 */
record OrderFilter(
    @Nullable PromiseState promiseState,
    @Nullable String text,
    @Nullable String cursor,
    @Nullable String promiseProblem,
    @Nullable String textProblem) {

  static final int PAGE = 50;
  private static final int LONGEST_TEXT = 100;

  static OrderFilter of(
      @Nullable String promiseState, @Nullable String text, @Nullable String cursor) {
    var named = given(promiseState);
    var state = named.flatMap(OrderFilter::state);
    var words = given(text);
    var tooLong = words.filter(word -> word.length() > LONGEST_TEXT);
    return new OrderFilter(
        state.orElse(null),
        tooLong.isPresent() ? null : words.orElse(null),
        given(cursor).orElse(null),
        named.isPresent() && state.isEmpty() ? unknownState(named.get()) : null,
        tooLong
            .map(word -> "At most " + LONGEST_TEXT + " characters. Nothing was searched for.")
            .orElse(null));
  }

  OrderSearch search() {
    return new OrderSearch(null, promiseState, text, cursor, PAGE);
  }

  public boolean narrows() {
    return promiseState != null || text != null;
  }

  /** The list's address with another state of the promise, from its first page. */
  String addressFor(@Nullable PromiseState state) {
    return address(state, null);
  }

  String addressAt(@Nullable String nextCursor) {
    return address(promiseState, nextCursor);
  }

  private String address(@Nullable PromiseState state, @Nullable String at) {
    return UriComponentsBuilder.fromPath("/orders")
        .queryParamIfPresent("promiseState", Optional.ofNullable(state))
        .queryParamIfPresent("text", Optional.ofNullable(text))
        .queryParamIfPresent("cursor", Optional.ofNullable(at))
        .encode()
        .build()
        .toUriString();
  }

  private static Optional<PromiseState> state(String name) {
    return Arrays.stream(PromiseState.values())
        .filter(state -> state.name().equalsIgnoreCase(name))
        .findFirst();
  }

  private static String unknownState(String name) {
    var known =
        Arrays.stream(PromiseState.values()).map(Enum::name).collect(Collectors.joining(", "));
    return "“" + name + "” is not a state of a promise (" + known + "). Showing all.";
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }
}
