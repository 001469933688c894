package org.redress.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.access.DeskRole;
import org.redress.access.People;
import org.redress.access.Person;
import org.redress.access.PersonOutcome;

/** A member of staff in the list; what can be done is asked again when it is done. */
record PersonLine(
    String username,
    String name,
    Role role,
    String state,
    String tone,
    boolean disabled,
    boolean self,
    boolean kept,
    @Nullable Instant lastSignInAt,
    @Nullable String inHandOf,
    Person.@Nullable Link link) {

  /** {@code word} is what forms send. */
  record Role(String word, String label) {}

  static PersonLine of(Person person, String viewer) {
    return new PersonLine(
        person.username(),
        person.name(),
        role(person.role()),
        switch (person.state()) {
          case INVITED -> "Invited";
          case ACTIVE -> "Active";
          case DISABLED -> "Disabled";
        },
        switch (person.state()) {
          case INVITED -> "pending";
          case ACTIVE -> "kept";
          case DISABLED -> "void";
        },
        person.state() == Person.State.DISABLED,
        person.username().equals(viewer),
        !People.ROLES.contains(person.role()),
        person.lastSignInAt(),
        person.inHandOf(),
        person.link());
  }

  static Role role(DeskRole role) {
    return new Role(
        role.name(),
        switch (role) {
          case AGENT -> "Agent";
          case SUPERVISOR -> "Supervisor";
          case ANALYST -> "Analyst";
          case GUARANTOR -> "Guarantor";
          case PRIVACY -> "Privacy officer";
        });
  }

  static String refusal(PersonOutcome.Why why) {
    return switch (why) {
      case NO_SUCH_PERSON -> "There is nobody of that name.";
      case ONESELF ->
          "Nobody changes the own account, nor that of whoever made it: another supervisor has to.";
      case LAST_SUPERVISOR -> "This is the last supervisor who can come in: add another one first.";
      case NOT_OF_THE_MARKETPLACE ->
          "A guarantor’s people are not the marketplace’s to change: the operator of the installation lets them in.";
      case USERNAME_TAKEN -> "That user name is taken.";
      case USERNAME_WRONG ->
          "A user name has 3 to 50 small letters, digits, dots, dashes or underscores.";
      case NAME_WRONG -> "A name has up to 100 characters, on one line.";
      case NOT_INDEPENDENT ->
          "You made this account, or yours is in the same hand: somebody else has to confirm it.";
    };
  }
}
