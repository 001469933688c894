package org.redress.desk.recoveries;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.desk.WrittenId;
import org.redress.guarantee.Recovery;
import org.redress.guarantee.RecoveryId;
import org.redress.guarantee.RecoverySearch;
import org.redress.refunds.Purse;
import org.springframework.web.util.UriComponentsBuilder;

/** What the list of recoveries is narrowed to; what cannot be read is left out and said. */
record RecoveryFilter(
    Recovery.@Nullable State state,
    @Nullable Purse creditor,
    @Nullable Purse debtor,
    @Nullable String merchant,
    @Nullable RecoveryId after,
    @Nullable String problem) {

  static final int PAGE = 50;

  static RecoveryFilter of(RecoveryListPage.ListAsked asked) {
    var state = word(asked.state(), Recovery.State.class);
    var creditor = word(asked.creditor(), Purse.class);
    var debtor = word(asked.debtor(), Purse.class);
    var unread =
        unread(asked.state(), state)
            || unread(asked.creditor(), creditor)
            || unread(asked.debtor(), debtor);
    return new RecoveryFilter(
        state.orElse(null),
        creditor.orElse(null),
        debtor.orElse(null),
        given(asked.merchant()).orElse(null),
        given(asked.after()).flatMap(id -> WrittenId.parse(id, RecoveryId::new)).orElse(null),
        unread ? "The address asks for something that is not there. Showing all of it." : null);
  }

  RecoverySearch search() {
    return new RecoverySearch(state, creditor, debtor, merchant, null, null, after, PAGE);
  }

  public boolean narrows() {
    return state != null || creditor != null || debtor != null || merchant != null;
  }

  String addressAfter(@Nullable RecoveryId last) {
    return UriComponentsBuilder.fromPath("/recoveries")
        .queryParamIfPresent("state", Optional.ofNullable(state))
        .queryParamIfPresent("creditor", Optional.ofNullable(creditor))
        .queryParamIfPresent("debtor", Optional.ofNullable(debtor))
        .queryParamIfPresent("merchant", Optional.ofNullable(merchant))
        .queryParamIfPresent("after", Optional.ofNullable(last))
        .encode()
        .build()
        .toUriString();
  }

  private static <E extends Enum<E>> Optional<E> word(@Nullable String name, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(word -> word.name().equalsIgnoreCase(name))
        .findFirst();
  }

  private static boolean unread(@Nullable String written, Optional<?> read) {
    return given(written).isPresent() && read.isEmpty();
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }
}
