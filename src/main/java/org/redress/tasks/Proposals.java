package org.redress.tasks;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.StaffIndependence;
import org.redress.shared.Tenancy;
import org.redress.tasks.Confirmation.Why;
import org.redress.tasks.Proposal.State;
import org.redress.tasks.ProposalEvents.ActProposalEnded;
import org.redress.tasks.ProposalEvents.ActProposed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Acts of the staff that move money or who bears it: up to a limit one person is enough, above it
 * the act waits for a second one in another hand. Who asks holds what the act is about, joins its
 * transaction, and does the act itself.
 */
@Component
public class Proposals {

  private static final Duration FOR_SECOND = Duration.ofDays(1);

  private final ProposalRows rows;
  private final Tasks tasks;
  private final ObjectProvider<StaffIndependence> independence;
  private final Ids ids;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  Proposals(
      ProposalRows rows,
      Tasks tasks,
      ObjectProvider<StaffIndependence> independence,
      Ids ids,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.tasks = tasks;
    this.independence = independence;
    this.ids = ids;
    this.clock = clock;
    this.tenancy = tenancy;
    this.events = events;
  }

  /**
   * DONE where one person is enough: the act is to be done now. Else PROPOSED, and nothing is done.
   * Nothing of its subject may wait.
   *
   * @param besides what counts together with it and is no proposal
   */
  public Proposal keep(
      MarketplaceId marketplace, Propose act, Propose.Limit limit, long besides, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          rows.lock(marketplace);
          var now = clock.now();
          var summed = act.amount() + besides + summed(marketplace, act, limit, by);
          var hand = independence().hand(marketplace, by.name());
          var proposal = proposal(act, limit, new Weighed(summed, hand, now), by);
          rows.add(marketplace, act.whose(), proposal);
          if (proposal.waits()) {
            askSecond(marketplace, act, proposal, by);
          }
          return proposal;
        });
  }

  /** What counts together with the act, without it. */
  public long summed(MarketplaceId marketplace, Propose act, Propose.Limit limit, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var since = clock.now().minus(Duration.ofDays(limit.windowDays()));
          var hand = independence().hand(marketplace, by.name());
          var others = rows.hands(marketplace, act, since);
          return rows.summed(marketplace, act, oneHand(marketplace, hand, others), since);
        });
  }

  public Optional<Proposal> find(MarketplaceId marketplace, ProposalId id) {
    return tenancy.in(marketplace, () -> rows.find(marketplace, id));
  }

  /** What waits; what nobody confirmed in time is over. */
  public Optional<Proposal> open(MarketplaceId marketplace, String subject) {
    return tenancy.in(
        marketplace,
        () -> {
          var now = clock.now();
          var open = rows.open(marketplace, subject);
          open.filter(waiting -> !now.isBefore(waiting.until()))
              .ifPresent(late -> end(marketplace, late, State.LAPSED, Actor.SYSTEM, now));
          return open.filter(waiting -> now.isBefore(waiting.until()));
        });
  }

  /** All of these subjects, oldest first; changes nothing. */
  public List<Proposal> of(MarketplaceId marketplace, Collection<String> subjects) {
    return tenancy.in(marketplace, () -> rows.of(marketplace, subjects));
  }

  /** The second person has seen this proposal, and stands for it. */
  Confirmation confirm(
      MarketplaceId marketplace, Proposal proposal, ProposedActs.Now now, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var open = again(marketplace, proposal);
          if (open == null) {
            return new Confirmation.Refused(Why.NOT_PROPOSED);
          }
          if (!isSecond(marketplace, open, now.notBy(), by)) {
            return new Confirmation.Refused(Why.NOT_A_SECOND_PERSON);
          }
          if (!open.revision().equals(now.revision())) {
            end(marketplace, open, State.LAPSED, Actor.SYSTEM, clock.now());
            return new Confirmation.Refused(Why.CHANGED);
          }
          return new Confirmation.Ended(end(marketplace, open, State.DONE, by, clock.now()));
        });
  }

  /** The proposer takes it back, or another one does not stand for it. */
  Confirmation reject(MarketplaceId marketplace, Proposal proposal, Set<String> notBy, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var open = again(marketplace, proposal);
          if (open == null) {
            return new Confirmation.Refused(Why.NOT_PROPOSED);
          }
          if (!open.proposedBy().equals(by.name()) && !isSecond(marketplace, open, notBy, by)) {
            return new Confirmation.Refused(Why.NOT_A_SECOND_PERSON);
          }
          return new Confirmation.Ended(end(marketplace, open, State.REJECTED, by, clock.now()));
        });
  }

  /** It went another way. */
  public void overtake(MarketplaceId marketplace, String subject) {
    tenancy.run(
        marketplace,
        () ->
            rows.open(marketplace, subject)
                .ifPresent(
                    open -> end(marketplace, open, State.LAPSED, Actor.SYSTEM, clock.now())));
  }

  /** A person in another hand decided the opposite. */
  public void overrule(MarketplaceId marketplace, String subject, Actor by) {
    tenancy.run(
        marketplace,
        () ->
            rows.open(marketplace, subject)
                .ifPresent(open -> end(marketplace, open, State.REJECTED, by, clock.now())));
  }

  /** Whether the user is, or may be, one of these. */
  public boolean isOneOf(MarketplaceId marketplace, Actor by, Set<String> others) {
    return by.kind() == Actor.Kind.USER && !independence().ofAll(marketplace, by.name(), others);
  }

  private @Nullable Proposal again(MarketplaceId marketplace, Proposal proposal) {
    return open(marketplace, proposal.subject())
        .filter(open -> open.id().equals(proposal.id()))
        .orElse(null);
  }

  private boolean isSecond(MarketplaceId marketplace, Proposal open, Set<String> notBy, Actor by) {
    return by.kind() == Actor.Kind.USER
        && !isOneOf(marketplace, by, open.hand())
        && !isOneOf(marketplace, by, notBy);
  }

  /** What is known about an act before it is kept. */
  private record Weighed(long summed, Set<String> hand, Instant at) {}

  private Proposal proposal(Propose act, Propose.Limit limit, Weighed weighed, Actor by) {
    var alone = weighed.summed() <= limit.alone();
    return new Proposal(
        new ProposalId(ids.next()),
        act.kind(),
        act.subject(),
        act.order(),
        act.caseId(),
        act.amount(),
        act.currency(),
        weighed.summed(),
        act.terms(),
        act.revision(),
        alone ? State.DONE : State.PROPOSED,
        by.name(),
        weighed.hand(),
        weighed.at(),
        weighed.at().plus(Duration.ofDays(limit.proposalDays())),
        null,
        alone ? weighed.at() : null);
  }

  private void askSecond(MarketplaceId marketplace, Propose act, Proposal proposal, Actor by) {
    var now = proposal.proposedAt();
    var notBy = new TreeSet<>(act.notBy());
    notBy.addAll(proposal.hand());
    var about = new HashMap<>(act.terms());
    about.keySet().retainAll(Set.of("recovery", "task"));
    about.put("proposal", proposal.id().toString());
    about.put("why", act.kind().name());
    about.put("amount", Long.toString(act.amount()));
    about.put("currency", act.currency());
    tasks.open(
        marketplace,
        new OpenTask(
            key(proposal),
            TaskKind.SECOND_PERSON,
            act.order(),
            act.caseId(),
            about,
            now.plus(FOR_SECOND),
            notBy));
    events.publishEvent(
        new ActProposed(
            marketplace,
            act.order(),
            act.caseId(),
            now,
            by,
            proposal.id(),
            act.kind(),
            act.amount(),
            proposal.summed()));
  }

  private Proposal end(MarketplaceId marketplace, Proposal open, State how, Actor by, Instant now) {
    var second = how == State.LAPSED ? null : by.name();
    var ended = open.ended(how, second, now);
    rows.end(
        marketplace, ended, second == null ? Set.of() : independence().hand(marketplace, second));
    if (second == null
        || !(tasks.done(marketplace, key(open), how.name(), by) instanceof Finish.Done)) {
      // who takes its own proposal back was not to do this work
      tasks.lift(marketplace, key(open));
    }
    events.publishEvent(
        new ActProposalEnded(
            marketplace,
            open.order(),
            open.caseId(),
            now,
            by,
            open.id(),
            open.kind(),
            open.proposedBy(),
            how));
    return ended;
  }

  /** Whoever of those may be the same person, now or when it acted. */
  private Set<String> oneHand(MarketplaceId marketplace, Set<String> hand, List<String> others) {
    var names = new TreeSet<>(hand);
    others.stream()
        .filter(other -> !independence().ofAll(marketplace, other, hand))
        .forEach(names::add);
    return names;
  }

  private StaffIndependence independence() {
    return independence.getIfAvailable(() -> (marketplace, one, other) -> !one.equals(other));
  }

  private static String key(Proposal proposal) {
    return "proposal:" + proposal.id();
  }
}
