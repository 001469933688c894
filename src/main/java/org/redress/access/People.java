package org.redress.access;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redress.access.AccessEvents.PersonChanged;
import org.redress.access.AccessEvents.PersonChanged.What;
import org.redress.access.PersonOutcome.Why;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.SystemClock;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The staff of a marketplace, kept by its supervisors. Whoever makes or resets an account could
 * come in by it: so the account counts as its maker's own, wherever two people are needed, until
 * somebody else confirms it.
 */
@Component
public class People {

  /** A guarantor's people are not a marketplace's to make: they give awards. */
  public static final Set<DeskRole> ROLES =
      EnumSet.of(DeskRole.AGENT, DeskRole.SUPERVISOR, DeskRole.ANALYST, DeskRole.PRIVACY);

  static final Duration LINK_LIVES = Duration.ofDays(3);

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,49}");

  private final PersonRows rows;
  private final Users users;
  private final Hands hands;
  private final Secrets secrets;
  private final PasswordEncoder passwords;
  private final Ids ids;
  private final SystemClock clock;
  private final BusinessClock business;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  People(
      PersonRows rows,
      Users users,
      Hands hands,
      Secrets secrets,
      PasswordEncoder passwords,
      Ids ids,
      SystemClock clock,
      BusinessClock business,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.users = users;
    this.hands = hands;
    this.secrets = secrets;
    this.passwords = passwords;
    this.ids = ids;
    this.clock = clock;
    this.business = business;
    this.tenancy = tenancy;
    this.events = events;
  }

  /** For the commands of the operator, which run without the application. */
  public static People on(
      JdbcClient jdbc,
      SystemClock clock,
      BusinessClock business,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    var users = new Users(jdbc);
    return new People(
        new PersonRows(jdbc),
        users,
        new Hands(users),
        new Secrets(),
        PasswordEncoderFactories.createDelegatingPasswordEncoder(),
        new Ids(),
        clock,
        business,
        tenancy,
        events);
  }

  /** Those who are disabled last. */
  public List<Person> all(MarketplaceId marketplace) {
    return tenancy.in(marketplace, () -> rows.all(marketplace));
  }

  /** Whether anybody with one of these roles, who can come in, counts as none of these users. */
  public boolean anybody(MarketplaceId marketplace, Set<DeskRole> roles, Set<String> notBy) {
    return tenancy.in(
        marketplace,
        () ->
            rows.all(marketplace).stream()
                .filter(person -> person.state() == Person.State.ACTIVE)
                .filter(person -> roles.contains(person.role()))
                .anyMatch(person -> hands.ofAll(marketplace, person.username(), notBy)));
  }

  public PersonOutcome add(
      MarketplaceId marketplace, String username, String name, DeskRole role, Actor by) {
    if (!USERNAME.matcher(username).matches()) {
      return new PersonOutcome.Refused(Why.USERNAME_WRONG);
    }
    if (name.isBlank() || name.length() > 100 || name.chars().anyMatch(Character::isISOControl)) {
      return new PersonOutcome.Refused(Why.NAME_WRONG);
    }
    if (!ROLES.contains(role)) {
      return new PersonOutcome.Refused(Why.NOT_OF_THE_MARKETPLACE);
    }
    var user = new User(marketplace, username, nobodysPassword(), role);
    return tenancy.in(
        marketplace,
        () -> {
          if (!users.invite(user, name.strip(), by.name(), clock.now())) {
            return new PersonOutcome.Refused(Why.USERNAME_TAKEN);
          }
          tell(marketplace, username, What.INVITED, role, by);
          return link(marketplace, username, by);
        });
  }

  /** A new link; the password, and every session, is over. */
  public PersonOutcome reset(MarketplaceId marketplace, String username, Actor by) {
    return act(
        marketplace,
        username,
        by,
        person -> {
          if (isLastSupervisor(marketplace, person)) {
            return new PersonOutcome.Refused(Why.LAST_SUPERVISOR);
          }
          users.reset(marketplace, username, nobodysPassword(), by.name());
          tell(marketplace, username, What.RESET, null, by);
          return link(marketplace, username, by);
        });
  }

  /**
   * An act of the installation's operator, for whoever has nobody else: the last supervisor, a
   * guarantor's people. It is in nobody's hand then.
   */
  public PersonOutcome letIn(MarketplaceId marketplace, String username) {
    return tenancy.in(
        marketplace,
        () -> {
          var person = rows.find(marketplace, username).orElse(null);
          if (person == null) {
            return new PersonOutcome.Refused(Why.NO_SUCH_PERSON);
          }
          users.reset(marketplace, username, nobodysPassword(), null);
          tell(marketplace, username, What.RESET, person.role(), Actor.OPERATOR);
          return link(marketplace, username, Actor.OPERATOR);
        });
  }

  public PersonOutcome disable(MarketplaceId marketplace, String username, Actor by) {
    return act(
        marketplace,
        username,
        by,
        person -> {
          if (isLastSupervisor(marketplace, person)) {
            return new PersonOutcome.Refused(Why.LAST_SUPERVISOR);
          }
          if (person.state() != Person.State.DISABLED) {
            users.disable(marketplace, username, clock.now());
            rows.endLinks(marketplace, username, clock.now());
            tell(marketplace, username, What.DISABLED, null, by);
          }
          return new PersonOutcome.Done(username);
        });
  }

  public PersonOutcome enable(MarketplaceId marketplace, String username, Actor by) {
    return act(
        marketplace,
        username,
        by,
        person -> {
          if (person.state() == Person.State.DISABLED) {
            users.enable(marketplace, username);
            tell(marketplace, username, What.ENABLED, null, by);
          }
          return new PersonOutcome.Done(username);
        });
  }

  public PersonOutcome give(MarketplaceId marketplace, String username, DeskRole role, Actor by) {
    return act(
        marketplace,
        username,
        by,
        person -> {
          if (!ROLES.contains(role)) {
            return new PersonOutcome.Refused(Why.NOT_OF_THE_MARKETPLACE);
          }
          if (role != DeskRole.SUPERVISOR && isLastSupervisor(marketplace, person)) {
            return new PersonOutcome.Refused(Why.LAST_SUPERVISOR);
          }
          if (person.role() != role) {
            users.give(marketplace, username, role);
            tell(marketplace, username, What.ROLE_CHANGED, role, by);
          }
          return new PersonOutcome.Done(username);
        });
  }

  /** Somebody in another hand knows the person who has the account. */
  public PersonOutcome confirm(MarketplaceId marketplace, String username, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var person = rows.find(marketplace, username).orElse(null);
          if (person == null) {
            return new PersonOutcome.Refused(Why.NO_SUCH_PERSON);
          }
          if (!hands.independent(marketplace, by.name(), username)) {
            return new PersonOutcome.Refused(Why.NOT_INDEPENDENT);
          }
          if (person.inHandOf() != null) {
            users.confirm(marketplace, username, by.name());
            tell(marketplace, username, What.CONFIRMED, null, by);
          }
          return new PersonOutcome.Done(username);
        });
  }

  private PersonOutcome act(
      MarketplaceId marketplace, String username, Actor by, Function<Person, PersonOutcome> act) {
    return tenancy.in(
        marketplace,
        () -> {
          users.lockSupervisors(marketplace);
          var person = rows.find(marketplace, username).orElse(null);
          if (person == null) {
            return new PersonOutcome.Refused(Why.NO_SUCH_PERSON);
          }
          if (!ROLES.contains(person.role())) {
            return new PersonOutcome.Refused(Why.NOT_OF_THE_MARKETPLACE);
          }
          return hands.isBehind(marketplace, username, by.name())
              ? new PersonOutcome.Refused(Why.ONESELF)
              : act.apply(person);
        });
  }

  private boolean isLastSupervisor(MarketplaceId marketplace, Person person) {
    return users.lockSupervisors(marketplace).equals(List.of(person.username()));
  }

  private PersonOutcome.Linked link(MarketplaceId marketplace, String username, Actor by) {
    var now = clock.now();
    var link = new PersonRows.Link(secrets.personToken(), now, now.plus(LINK_LIVES));
    rows.link(marketplace, ids.next(), username, by, link);
    return new PersonOutcome.Linked(username, "/welcome/" + link.token(), link.expiresAt());
  }

  private String nobodysPassword() {
    return Optional.ofNullable(passwords.encode(secrets.password())).orElseThrow();
  }

  private void tell(
      MarketplaceId marketplace, String username, What what, @Nullable DeskRole role, Actor by) {
    events.publishEvent(
        new PersonChanged(marketplace, business.now(), by, username, what, role, null));
  }
}
