package org.redress.orders;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.access.Marketplace;
import org.redress.access.Marketplaces;
import org.redress.policy.Answer;
import org.redress.policy.ContractTerms;
import org.redress.policy.Policies;
import org.redress.shared.FieldProblem;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the file of a new order: the edition of its day pinned, its terms asked, its cover granted.
 */
@Component
class NewOrders {

  private final Orders orders;
  private final OrderFiles files;
  private final OrderJson json;
  private final KeepingMerchants merchants;
  private final Policies policies;
  private final GrantingCover cover;
  private final Marketplaces marketplaces;
  private final JdbcClient jdbc;
  private final Ids ids;

  NewOrders(
      Orders orders,
      OrderFiles files,
      OrderJson json,
      KeepingMerchants merchants,
      Policies policies,
      GrantingCover cover,
      Marketplaces marketplaces,
      JdbcClient jdbc,
      Ids ids) {
    this.orders = orders;
    this.files = files;
    this.json = json;
    this.merchants = merchants;
    this.policies = policies;
    this.cover = cover;
    this.marketplaces = marketplaces;
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /**
   * The order that has this reference; who asks next for the same reference waits until this
   * transaction ends.
   */
  Optional<Order> withReference(MarketplaceId marketplace, String reference) {
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) as locked")
        .param(marketplace + " order " + reference)
        .query(Integer.class)
        .single();
    return orders.byReference(marketplace.value(), reference);
  }

  boolean same(Order order, Contract contract) {
    return json.contract(order).equals(contract);
  }

  /** What is wrong with the contract at this time; empty if nothing is. */
  List<FieldProblem> check(MarketplaceId marketplace, Contract contract, Instant now) {
    return ContractChecks.check(contract, marketplaces.get(marketplace).timeZone(), now);
  }

  /**
   * The file of the new order, without a course yet; null where neither contract nor policy
   * promises a delivery.
   *
   * @param over whether the guarantee of a promise is over by its own facts: then nothing is
   *     covered
   */
  @Nullable OrderFile make(MarketplaceId marketplace, Contract contract, Instant now, Over over) {
    var merchant = merchants.lockOrMake(marketplace, contract.merchant().reference());
    var home = marketplaces.get(marketplace);
    var edition = policies.editionAt(marketplace, contract.placedAt()).number();
    var id = new OrderId(ids.next());
    var answered = policies.ask(marketplace, id, edition, asked(contract, home));
    var promised = promise(contract, answered, home.timeZone());
    if (promised == null) {
      return null;
    }
    var terms =
        answered instanceof Answer.Decided<ContractTerms>(var decision, var value)
            ? Terms.of(value)
            : Terms.UNDECIDED;
    var granted =
        over.test(promised, terms, home.timeZone())
            ? Cover.none(CoverReason.OVER_BEFORE_IMPORT)
            : cover.grant(marketplace, id, edition, contract, merchant, now);
    var pinned = new Order.Pinned(edition, terms, promised, granted);
    var key = new TenantKey(marketplace.value(), id.value());
    var order = new Order(key, contract, json.write(contract), now, pinned);
    return files.open(marketplace, order, contract);
  }

  /** Whether an order's guarantee is over already when it is made. */
  @FunctionalInterface
  interface Over {

    boolean test(Contract.Promise promise, Terms terms, ZoneId zone);
  }

  private static ContractTerms.Asked asked(Contract contract, Marketplace home) {
    return new ContractTerms.Asked(
        contract.shipping().method().name(),
        contract.lines().stream()
            .map(Contract.Line::category)
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        contract.shipTo() == null ? "" : contract.shipTo().country(),
        home.country());
  }

  private static Contract.@Nullable Promise promise(
      Contract contract, Answer<ContractTerms> answered, ZoneId zone) {
    if (contract.promise() != null) {
      return contract.promise();
    }
    if (!(answered instanceof Answer.Decided<ContractTerms>(var decision, var terms))) {
      return null;
    }
    var day = contract.placedAt().atZone(zone).toLocalDate();
    return new Contract.Promise(
        Course.endOf(day.plusDays(terms.shipWithinDays()), zone),
        day.plusDays(terms.deliverWithinDays()));
  }
}
