package org.redress.claims;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimEvents.RulingProposalEnded;
import org.redress.claims.ClaimEvents.RulingProposed;
import org.redress.claims.RulingProposals.End;
import org.redress.policy.SecondPerson;
import org.redress.policy.SecondPersons;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.Ids;
import org.redress.shared.StaffIndependence;
import org.redress.tasks.Finish;
import org.redress.tasks.OpenTask;
import org.redress.tasks.TaskKind;
import org.redress.tasks.Tasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets rulings wait for a second person, on a claim that its caller has locked. */
@Component
class SecondOpinions {

  private static final Duration WITHOUT_A_TABLE = Duration.ofDays(7);
  private static final Duration FOR_SECOND = Duration.ofDays(1);

  private final RulingProposals proposals;
  private final Dossiers dossiers;
  private final SecondPersons limits;
  private final StaffIndependence independence;
  private final Tasks tasks;
  private final Ids ids;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  SecondOpinions(
      RulingProposals proposals,
      Dossiers dossiers,
      SecondPersons limits,
      StaffIndependence independence,
      Tasks tasks,
      Ids ids,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.proposals = proposals;
    this.dossiers = dossiers;
    this.limits = limits;
    this.independence = independence;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  void propose(ClaimFile file, ReviewRuling ruling, Actor by, Instant now) {
    var claim = file.claim();
    var time =
        limits
            .of(file.marketplace(), claim.opened().currency())
            .map(SecondPerson::proposalDays)
            .map(Duration::ofDays)
            .orElse(WITHOUT_A_TABLE);
    var proposal =
        new RulingProposal(
            ids.next(),
            ruling,
            claim.reviews(),
            dossiers.lock(file.marketplace(), claim.id()),
            by.name(),
            independence.hand(file.marketplace(), by.name()),
            now,
            now.plus(time));
    proposals.add(file.marketplace(), claim.id(), proposal);
    var notBy = new TreeSet<>(claim.deciders());
    notBy.addAll(proposal.hand());
    tasks.open(
        file.marketplace(),
        new OpenTask(
            key(proposal),
            TaskKind.SECOND_PERSON,
            claim.order(),
            claim.id(),
            Map.of("why", "RULING", "reference", claim.reference()),
            now.plus(FOR_SECOND),
            notBy));
    events.publishEvent(
        new RulingProposed(
            file.marketplace(), claim.order(), claim.id(), now, by, ruling.ruling()));
  }

  /** What waits for a second person; what nobody confirmed in time is over. */
  @Nullable RulingProposal open(ClaimFile file, Instant now) {
    var open = proposals.open(file.marketplace(), file.claim().id()).orElse(null);
    if (open == null || open.review() == file.claim().reviews() && now.isBefore(open.until())) {
      return open;
    }
    end(file, open, End.LAPSED, Actor.SYSTEM, now);
    return null;
  }

  boolean unchanged(ClaimFile file, RulingProposal open) {
    return dossiers.lock(file.marketplace(), file.claim().id()) == open.dossier();
  }

  boolean second(ClaimFile file, RulingProposal open, Actor by) {
    return by.kind() == Actor.Kind.USER
        && independence.ofAll(file.marketplace(), by.name(), open.hand())
        && independence.ofAll(file.marketplace(), by.name(), file.claim().deciders());
  }

  void end(ClaimFile file, RulingProposal open, End how, Actor by, Instant now) {
    var claim = file.claim();
    proposals.end(file.marketplace(), open.id(), how, how == End.LAPSED ? null : by.name(), now);
    if (how == End.LAPSED
        || !(tasks.done(file.marketplace(), key(open), how.name(), by) instanceof Finish.Done)) {
      // who takes its own proposal back was not to do this work
      tasks.lift(file.marketplace(), key(open));
    }
    events.publishEvent(
        new RulingProposalEnded(
            file.marketplace(), claim.order(), claim.id(), now, by, open.proposedBy(), how.name()));
  }

  /** Nobody has to decide any more, or somebody did otherwise. */
  void lift(ClaimFile file) {
    proposals
        .open(file.marketplace(), file.claim().id())
        .ifPresent(open -> end(file, open, End.LAPSED, Actor.SYSTEM, clock.now()));
  }

  private static String key(RulingProposal proposal) {
    return "ruling-proposal:" + proposal.id();
  }
}
