package org.redress.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.access.AccessEvents.PersonChanged;
import org.redress.access.AccessEvents.PersonChanged.What;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.SystemClock;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Lets whoever has a person's link set the password, once. */
@Component
public class SettingPasswords {

  public static final int SHORTEST = 12;

  /** More than this the encoder does not look at. */
  private static final int LONGEST_BYTES = 72;

  private final PersonRows rows;
  private final Users users;
  private final PasswordEncoder passwords;
  private final SystemClock clock;
  private final BusinessClock business;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  SettingPasswords(
      PersonRows rows,
      Users users,
      PasswordEncoder passwords,
      SystemClock clock,
      BusinessClock business,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.users = users;
    this.passwords = passwords;
    this.clock = clock;
    this.business = business;
    this.tenancy = tenancy;
    this.events = events;
  }

  public enum Answer {
    DONE,
    /** No link, or one that is over. */
    NO_LINK,
    TOO_SHORT,
    TOO_LONG,
    IS_THE_NAME
  }

  /** The user name that the link is for; from where it was opened first is kept. */
  public Optional<String> open(String token, String from) {
    return found(token)
        .map(link -> {
          tenancy.run(
              link.marketplace(),
              () -> {
                if (rows.noteOpening(link, from, clock.now())) {
                  tell(link, What.LINK_OPENED, from);
                }
              });
          return link.username();
        });
  }

  /** Whether it ever was a link. */
  boolean isKnown(String token) {
    return rows.byToken(token, clock.now()).isPresent();
  }

  public Answer set(String token, String password, String from) {
    var link = found(token).orElse(null);
    if (link == null) {
      return Answer.NO_LINK;
    }
    var wrong = wrong(link.username(), password);
    if (wrong != null) {
      return wrong;
    }
    var hash = Optional.ofNullable(passwords.encode(password)).orElseThrow();
    return tenancy.in(
        link.marketplace(),
        () -> {
          // of two at once one sets it
          if (found(token).isEmpty()) {
            return Answer.NO_LINK;
          }
          var now = clock.now();
          users.setPassword(link.marketplace(), link.username(), hash, now);
          rows.endLinks(link.marketplace(), link.username(), now);
          tell(link, What.PASSWORD_SET, from);
          return Answer.DONE;
        });
  }

  private Optional<PersonRows.Invited> found(String token) {
    return rows.byToken(token, clock.now()).filter(PersonRows.Invited::isOpen);
  }

  private static @Nullable Answer wrong(String username, String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Answer.TOO_SHORT;
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      return Answer.TOO_LONG;
    }
    return password.strip().toLowerCase(Locale.ROOT).equals(username.toLowerCase(Locale.ROOT))
        ? Answer.IS_THE_NAME
        : null;
  }

  private void tell(PersonRows.Invited link, What what, String from) {
    events.publishEvent(
        new PersonChanged(
            link.marketplace(),
            business.now(),
            new Actor(Actor.Kind.LINK, link.id().toString()),
            link.username(),
            what,
            null,
            from));
  }
}
