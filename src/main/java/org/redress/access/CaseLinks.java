package org.redress.access;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.redress.access.LinkEvents.CaseLinkMade;
import org.redress.access.LinkEvents.CaseLinkOpened;
import org.redress.access.LinkEvents.CaseLinkRevoked;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.CaseId;
import org.redress.shared.FieldProblem;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;
import org.redress.shared.PublicAddress;
import org.redress.shared.SystemClock;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes, lists, revokes and opens links. They live by the {@link SystemClock}: a link is a key, and
 * must neither die nor live on because somebody moves a sandbox's time.
 */
@Component
public class CaseLinks {

  private static final Duration USUAL = Duration.ofDays(90);
  private static final Duration LONGEST = Duration.ofDays(366);

  private final CaseLinkRows rows;
  private final PublicAddress address;
  private final Secrets secrets;
  private final Ids ids;
  private final SystemClock clock;
  private final BusinessClock business;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  CaseLinks(
      CaseLinkRows rows,
      PublicAddress address,
      Secrets secrets,
      Ids ids,
      SystemClock clock,
      BusinessClock business,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.address = address;
    this.secrets = secrets;
    this.ids = ids;
    this.clock = clock;
    this.business = business;
    this.tenancy = tenancy;
    this.events = events;
  }

  /** Never by staff: whoever sees a party's link can act in its place, for its own pocket. */
  public LinkMade make(MarketplaceId marketplace, MakeLink wanted, Actor by) {
    if (by.kind() == Actor.Kind.USER) {
      throw new IllegalArgumentException("staff make no links: " + by.name());
    }
    var now = clock.now().truncatedTo(ChronoUnit.MICROS);
    var expires = wanted.expiresAt() == null ? now.plus(USUAL) : wanted.expiresAt();
    if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
      return new LinkMade.Refused(
          List.of(
              new FieldProblem(
                  "expiresAt", "an instant within the next 366 days of the real clock")));
    }
    if (wanted.party() != Party.CUSTOMER && wanted.party() != Party.MERCHANT) {
      return new LinkMade.Refused(List.of(new FieldProblem("party", "CUSTOMER or MERCHANT")));
    }
    var link =
        new CaseLink(
            new LinkId(ids.next()),
            wanted.caseId(),
            wanted.party(),
            now,
            by,
            expires,
            null,
            null,
            null,
            CaseLink.State.OPEN);
    var token = secrets.linkToken();
    tenancy.run(
        marketplace,
        () -> {
          rows.add(marketplace, link, token);
          events.publishEvent(
              new CaseLinkMade(
                  marketplace,
                  wanted.order(),
                  link.caseId(),
                  business.now(),
                  by,
                  link.id(),
                  link.party()));
        });
    return new LinkMade.Made(link, address.of("/c/" + token));
  }

  /** Oldest first. */
  public List<CaseLink> of(MarketplaceId marketplace, CaseId caseId) {
    return tenancy.in(marketplace, () -> rows.ofCase(marketplace, caseId, clock.now()));
  }

  /**
   * From now on whoever has opened it is out, too. Empty where the case has no such link; to revoke
   * twice changes nothing.
   */
  public Optional<CaseLink> revoke(
      MarketplaceId marketplace, OrderId order, CaseId caseId, LinkId id, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var found = find(marketplace, caseId, id);
          found
              .filter(link -> rows.revoke(marketplace, id, by, clock.now()))
              .ifPresent(link ->
                  events.publishEvent(
                      new CaseLinkRevoked(
                          marketplace, order, caseId, business.now(), by, id, link.party())));
          return found.flatMap(link -> find(marketplace, caseId, id));
        });
  }

  /** Somebody opens the address that was given out. */
  public OpenedLink open(String token) {
    var opened = holderOf(token);
    if (opened instanceof OpenedLink.Open(var holder)) {
      tenancy.run(
          holder.marketplace(),
          () -> {
            rows.noteOpening(holder.marketplace(), holder.link(), clock.now());
            events.publishEvent(
                new CaseLinkOpened(
                    holder.marketplace(),
                    business.now(),
                    holder.actor(),
                    holder.party(),
                    holder.caseId()));
          });
    }
    return opened;
  }

  /** Whether it ever was a link. */
  boolean isKnown(String token) {
    return rows.byToken(token, clock.now()).isPresent();
  }

  /** Asked for each request anew, so that revoking works at once. */
  OpenedLink holderOf(String token) {
    var row = rows.byToken(token, clock.now()).orElse(null);
    if (row == null) {
      return new OpenedLink.Unknown();
    }
    var link = row.link();
    if (link.state() != CaseLink.State.OPEN) {
      return new OpenedLink.Over(link.state());
    }
    return new OpenedLink.Open(
        new LinkHolder(
            row.marketplace(), link.id(), link.caseId(), link.party(), link.expiresAt()));
  }

  private Optional<CaseLink> find(MarketplaceId marketplace, CaseId caseId, LinkId id) {
    return rows.ofCase(marketplace, caseId, clock.now()).stream()
        .filter(link -> link.id().equals(id))
        .findFirst();
  }
}
