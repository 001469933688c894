package org.redress.guarantee;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.guarantee.GuarantorEvents.GuarantorReplaced;
import org.redress.guarantee.GuarantorEvents.GuarantorTermsAgreed;
import org.redress.guarantee.GuarantorEvents.GuarantorTermsDeclined;
import org.redress.guarantee.GuarantorEvents.GuarantorTermsProposed;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A guarantor's terms change with its consent only, for orders placed from then on: a marketplace
 * proposes, the guarantor agrees. Orders placed before keep what was agreed then.
 */
@Component
public class AgreeingTerms {

  private final GuarantorRows rows;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  AgreeingTerms(
      GuarantorRows rows, BusinessClock clock, Tenancy tenancy, ApplicationEventPublisher events) {
    this.rows = rows;
    this.clock = clock;
    this.tenancy = tenancy;
    this.events = events;
  }

  /** For the commands of the operator, which run without the application. */
  public static AgreeingTerms on(
      JdbcClient jdbc, BusinessClock clock, Tenancy tenancy, ApplicationEventPublisher events) {
    return new AgreeingTerms(new GuarantorRows(jdbc, JsonMapper.shared()), clock, tenancy, events);
  }

  /** What waits for the guarantor's word: the last proposal alone. */
  public Optional<ProposedTerms> open(MarketplaceId marketplace, String guarantor) {
    return tenancy.in(marketplace, () -> rows.open(marketplace, guarantor));
  }

  /** In place of what was proposed before; empty where the same is agreed, or proposed, already. */
  public Optional<ProposedTerms> propose(
      MarketplaceId marketplace, Guarantor terms, @Nullable String callbackUrl, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var reference = terms.reference();
          var open = rows.open(marketplace, reference);
          if (open.isPresent() && isSame(open.get(), terms, callbackUrl)) {
            return open;
          }
          if (open.isEmpty() && callbackUrl == null && isAgreed(marketplace, terms)) {
            return Optional.empty();
          }
          return Optional.of(add(marketplace, terms, callbackUrl, by));
        });
  }

  /** The guarantor's own word; empty where no proposal of this number waits for it. */
  public Optional<ProposedTerms> agree(
      MarketplaceId marketplace, String guarantor, int number, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var open = waiting(marketplace, guarantor, number);
          open.ifPresent(proposed -> agree(marketplace, proposed, by));
          return open;
        });
  }

  /** What was agreed before goes on to hold. */
  public Optional<ProposedTerms> decline(
      MarketplaceId marketplace, String guarantor, int number, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var open = waiting(marketplace, guarantor, number);
          var now = clock.now();
          open.ifPresent(proposed -> {
            rows.answer(marketplace, guarantor, number, now, by, null);
            events.publishEvent(
                new GuarantorTermsDeclined(marketplace, now, by, guarantor, number));
          });
          return open;
        });
  }

  /** With which a marketplace begins, or its operator lets a guarantor begin. */
  public void begin(MarketplaceId marketplace, Guarantor terms, Actor by) {
    tenancy.run(marketplace, () -> agree(marketplace, add(marketplace, terms, null, by), by));
  }

  /** An act of the installation's operator: orders placed before, and their cases, keep theirs. */
  public void replace(MarketplaceId marketplace, String guarantor, String successor, Actor by) {
    tenancy.run(
        marketplace,
        () -> {
          var now = clock.now();
          rows.succeed(marketplace, guarantor, successor, now);
          events.publishEvent(new GuarantorReplaced(marketplace, now, by, guarantor, successor));
        });
  }

  /** Of all who have agreed to something, or were asked to. */
  public List<String> references(MarketplaceId marketplace) {
    return tenancy.in(marketplace, () -> rows.references(marketplace));
  }

  private Optional<ProposedTerms> waiting(MarketplaceId marketplace, String guarantor, int number) {
    return rows.open(marketplace, guarantor).filter(proposed -> proposed.number() == number);
  }

  private ProposedTerms add(
      MarketplaceId marketplace, Guarantor terms, @Nullable String callbackUrl, Actor by) {
    var now = clock.now();
    var proposed = rows.propose(marketplace, terms, callbackUrl, now, by);
    events.publishEvent(
        new GuarantorTermsProposed(
            marketplace, now, by, terms.reference(), proposed.number(), rows.written(terms)));
    return proposed;
  }

  private void agree(MarketplaceId marketplace, ProposedTerms proposed, Actor by) {
    var now = clock.now();
    var reference = proposed.terms().reference();
    rows.answer(marketplace, reference, proposed.number(), now, by, now);
    rows.hold(marketplace, proposed.terms());
    events.publishEvent(
        new GuarantorTermsAgreed(marketplace, now, by, reference, proposed.number()));
  }

  public boolean isAgreed(MarketplaceId marketplace, String guarantor) {
    return tenancy.in(marketplace, () -> rows.find(marketplace, guarantor).isPresent());
  }

  private boolean isAgreed(MarketplaceId marketplace, Guarantor terms) {
    return rows.find(marketplace, terms.reference()).filter(terms::equals).isPresent();
  }

  private static boolean isSame(ProposedTerms open, Guarantor terms, @Nullable String callbackUrl) {
    return open.terms().equals(terms)
        && (callbackUrl == null
            ? open.callbackUrl() == null
            : callbackUrl.equals(open.callbackUrl()));
  }
}
