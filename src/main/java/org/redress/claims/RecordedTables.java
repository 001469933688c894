package org.redress.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.policy.Answer;
import org.redress.policy.Decision;
import org.redress.policy.Policies;
import org.redress.policy.Question;
import org.redress.shared.MarketplaceId;

/** Remembers what it was asked and what it answered, in that order; stores nothing itself. */
final class RecordedTables implements PinnedTables {

  private final Policies policies;
  private final MarketplaceId marketplace;
  private final int edition;
  private final List<Decision> decisions = new ArrayList<>();

  RecordedTables(Policies policies, MarketplaceId marketplace, int edition) {
    this.policies = policies;
    this.marketplace = marketplace;
    this.edition = edition;
  }

  @Override
  public <T> Optional<T> ask(Question<T> question) {
    var answer = policies.consider(marketplace, edition, question);
    decisions.add(answer.decision());
    return value(answer);
  }

  @Override
  public <T> Optional<T> consider(Question<T> question) {
    return value(policies.consider(marketplace, edition, question));
  }

  List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  private static <T> Optional<T> value(Answer<T> answer) {
    return answer instanceof Answer.Decided<T>(var decision, var value)
        ? Optional.of(value)
        : Optional.empty();
  }
}
