package org.redress.kinds.notreceived;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.claims.PinnedTables;
import org.redress.policy.ClaimRuling;
import org.redress.policy.DeliveryProof;
import org.redress.policy.MerchantResponse;
import org.redress.policy.Question;
import org.redress.policy.QuickTable;
import org.redress.policy.RefundAmount;

/** The delivered tables without a database; remembers what it was asked. */
final class DeliveredPolicy implements PinnedTables {

  private static final Map<String, QuickTable<?>> TABLES =
      Map.of(
          "MerchantResponse", new QuickTable<MerchantResponse>("MerchantResponse"),
          "DeliveryProof", new QuickTable<DeliveryProof>("DeliveryProof"),
          "ClaimRuling", new QuickTable<ClaimRuling>("ClaimRuling"),
          "RefundAmount", new QuickTable<RefundAmount>("RefundAmount"));

  private final List<String> undecided;
  private final List<String> asked = new ArrayList<>();

  /** These leave everything open. */
  DeliveredPolicy(String... undecided) {
    this.undecided = List.of(undecided);
  }

  @Override
  public <T> Optional<T> ask(Question<T> question) {
    asked.add(question.table());
    return consider(question);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> Optional<T> consider(Question<T> question) {
    return undecided.contains(question.table())
        ? Optional.empty()
        : ((QuickTable<T>) TABLES.get(question.table())).answer(question);
  }

  List<String> asked() {
    return List.copyOf(asked);
  }
}
