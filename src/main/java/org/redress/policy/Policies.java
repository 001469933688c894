package org.redress.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/** Asks the tables of a marketplace's editions. */
@Component
public class Policies {

  private final Tenancy tenancy;
  private final Editions editions;
  private final Tables tables;
  private final Decisions decisions;

  Policies(Tenancy tenancy, Editions editions, Tables tables, Decisions decisions) {
    this.tenancy = tenancy;
    this.editions = editions;
    this.tables = tables;
    this.decisions = decisions;
  }

  /**
   * The edition in force at this instant of business time; edition 1 for any instant before the
   * second one began.
   */
  public PolicyEdition editionAt(MarketplaceId marketplace, Instant at) {
    return existing(marketplace, "at " + at, () -> editions.inForceAt(marketplace, at));
  }

  public PolicyEdition edition(MarketplaceId marketplace, int number) {
    return existing(marketplace, "number " + number, () -> editions.find(marketplace, number));
  }

  /** Evaluates strictly and stores the decision about the order in the caller's transaction. */
  public <T> Answer<T> ask(
      MarketplaceId marketplace, OrderId about, int edition, Question<T> question) {
    return ask(marketplace, about, null, edition, question);
  }

  /** The same about a case of the order. */
  public <T> Answer<T> ask(
      MarketplaceId marketplace,
      OrderId about,
      @Nullable CaseId ofCase,
      int edition,
      Question<T> question) {
    return tenancy.in(
        marketplace,
        () -> {
          var asked = edition(marketplace, edition);
          var finding = tables.ask(marketplace, asked, question);
          var decision = decisions.keep(marketplace, about, ofCase, asked, finding);
          return answer(decision, finding);
        });
  }

  /** Evaluates as strictly, for somebody who only wants to know: nothing is stored. */
  public <T> Answer<T> consider(MarketplaceId marketplace, int edition, Question<T> question) {
    return tenancy.in(
        marketplace,
        () -> {
          var asked = edition(marketplace, edition);
          var finding = tables.ask(marketplace, asked, question);
          return answer(decisions.of(asked, finding), finding);
        });
  }

  /** Stores what was considered before, with the facts of the case that it was asked on. */
  public void keep(
      MarketplaceId marketplace,
      OrderId about,
      CaseId ofCase,
      Decision decision,
      KnownFacts facts) {
    tenancy.run(marketplace, () -> decisions.add(marketplace, about, ofCase, decision, facts));
  }

  /** The stored decisions about an order, oldest first. */
  public List<Decision> decisionsAbout(MarketplaceId marketplace, OrderId order) {
    return tenancy.in(marketplace, () -> decisions.about(marketplace, order));
  }

  /** The stored decisions in a case, oldest first. */
  public List<Decision> decisionsIn(MarketplaceId marketplace, CaseId ofCase) {
    return tenancy.in(marketplace, () -> decisions.in(marketplace, ofCase));
  }

  private static <T> Answer<T> answer(Decision decision, Finding<T> finding) {
    var value = finding.value();
    return value == null ? new Answer.Undecided<>(decision) : new Answer.Decided<>(decision, value);
  }

  private PolicyEdition existing(
      MarketplaceId marketplace, String which, Supplier<Optional<PolicyEdition>> found) {
    return tenancy
        .in(marketplace, found)
        .orElseThrow(() ->
            new IllegalStateException(
                "Marketplace %s has no policy edition %s".formatted(marketplace, which)));
  }
}
