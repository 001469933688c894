package org.redress.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.access.AccessEvents.PersonChanged;
import org.redress.access.PersonOutcome.Why;
import org.redress.access.SettingPasswords.Answer;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.redress.shared.RecordedEvent;
import org.redress.shared.StaffIndependence;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Supervisors add and change people, and nobody makes a second person of itself. */
@SpringBootTest(classes = {AccessAlone.class, PeopleModuleTests.Heard.class})
class PeopleModuleTests {

  private static final String GOOD = "a password of her own";

  @Autowired private People people;
  @Autowired private SettingPasswords setting;
  @Autowired private StaffIndependence independence;
  @Autowired private Users users;
  @Autowired private PasswordEncoder passwords;
  @Autowired private OpeningMarketplaces opening;
  @Autowired private AccessAlone.MovableSystemClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private Heard heard;

  private MarketplaceId market;
  private Actor supervisor;
  private Actor agent;
  private String ada;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestDatabase.empty().register(registry);
  }

  @BeforeEach
  void open() {
    var opened = opening.open(new OpenMarketplace("Fair", ZoneId.of("UTC"), "DE", "EUR"));
    market = opened.id();
    supervisor = user(opened.user("supervisor").username());
    agent = user(opened.user("agent").username());
    ada = "ada" + market.toString().substring(24);
    heard.events.clear();
  }

  @Test
  void whoIsAddedSetsThePasswordByALinkThatWorksOnce() {
    var link = add(ada, DeskRole.AGENT);
    assertThat(users.byUsername(ada))
        .hasValueSatisfying(user -> assertThat(user.mayComeIn()).isFalse());

    assertThat(setting.open(link, "192.0.2.1")).hasValue(ada);
    assertThat(setting.set(link, "too short", "192.0.2.1")).isEqualTo(Answer.TOO_SHORT);
    assertThat(setting.set(link, "x".repeat(73), "192.0.2.1")).isEqualTo(Answer.TOO_LONG);
    assertThat(setting.set(link, ada.toUpperCase(), "192.0.2.1")).isEqualTo(Answer.IS_THE_NAME);
    assertThat(setting.set(link, GOOD, "192.0.2.1")).isEqualTo(Answer.DONE);

    assertThat(users.byUsername(ada))
        .hasValueSatisfying(user -> {
          assertThat(user.mayComeIn()).isTrue();
          assertThat(passwords.matches(GOOD, user.passwordHash())).isTrue();
        });
    assertThat(setting.set(link, GOOD + "!", "192.0.2.1")).isEqualTo(Answer.NO_LINK);
    assertThat(setting.open(link, "192.0.2.1")).isEmpty();
    assertThat(told()).containsExactly("INVITED", "LINK_OPENED", "PASSWORD_SET");
    assertThat(
            jdbc.sql("select string_agg(l::text, '') from person_link l")
                .query(String.class)
                .single())
        .doesNotContain("rdw_")
        .contains("192.0.2.1");
  }

  @Test
  void linksEndAfterThreeDaysAndWithTheNextOne() {
    var first = add(ada, DeskRole.AGENT);
    var second = linked(people.reset(market, ada, supervisor));
    assertThat(setting.open(first, "a")).isEmpty();
    clock.pass(Duration.ofDays(3));
    assertThat(setting.set(second, GOOD, "a")).isEqualTo(Answer.NO_LINK);
  }

  @Test
  void whoWasAddedCountsAsWhoeverAddedItUntilSomebodyElseConfirms() {
    come(ada);
    assertThat(independence.independent(market, ada, supervisor.name())).isFalse();
    assertThat(independence.independent(market, ada, agent.name())).isTrue();
    assertThat(people.confirm(market, ada, supervisor)).isEqualTo(refused(Why.NOT_INDEPENDENT));
    assertThat(people.confirm(market, ada, user(ada))).isEqualTo(refused(Why.NOT_INDEPENDENT));

    assertThat(people.confirm(market, ada, agent)).isEqualTo(new PersonOutcome.Done(ada));

    assertThat(independence.independent(market, ada, supervisor.name())).isTrue();
    assertThat(independence.independent(market, ada, ada)).isFalse();
  }

  @Test
  void aChainOfAccountsOfOneHandIsOnePerson() {
    add(ada, DeskRole.SUPERVISOR);
    var bob = "bob" + ada;
    linked(people.add(market, bob, "Bob", DeskRole.SUPERVISOR, user(ada)));

    assertThat(independence.independent(market, bob, supervisor.name())).isFalse();
    assertThat(people.confirm(market, ada, user(bob))).isEqualTo(refused(Why.NOT_INDEPENDENT));
    assertThat(people.disable(market, supervisor.name(), user(bob)))
        .as("nobody changes itself by another account")
        .isEqualTo(refused(Why.ONESELF));
  }

  @Test
  void aResetAccountIsInTheHandOfWhoeverResetIt() {
    var before = users.byUsername(agent.name()).orElseThrow();
    linked(people.reset(market, agent.name(), supervisor));

    assertThat(independence.independent(market, agent.name(), supervisor.name())).isFalse();
    var now = users.byUsername(agent.name()).orElseThrow();
    assertThat(now.mayComeIn()).isFalse();
    assertThat(now.stamp()).isNotEqualTo(before.stamp());
    assertThat(now.passwordHash()).isNotEqualTo(before.passwordHash());
  }

  @Test
  void nobodyIsLeftSaysSoUntilSomebodyElseIsThere() {
    var both = Set.of(agent.name(), supervisor.name());
    var roles = Set.of(DeskRole.AGENT, DeskRole.SUPERVISOR);
    assertThat(people.anybody(market, roles, Set.of(agent.name()))).isTrue();
    assertThat(people.anybody(market, roles, both)).isFalse();

    come(ada);
    assertThat(people.anybody(market, roles, both)).as("it may be the supervisor").isFalse();
    people.confirm(market, ada, agent);
    assertThat(people.anybody(market, roles, both)).isTrue();
    people.disable(market, ada, supervisor);
    assertThat(people.anybody(market, roles, both)).isFalse();
  }

  @Test
  void nobodyChangesItselfAndTheLastSupervisorStays() {
    assertThat(people.disable(market, supervisor.name(), supervisor))
        .isEqualTo(refused(Why.ONESELF));
    assertThat(people.disable(market, supervisor.name(), agent))
        .isEqualTo(refused(Why.LAST_SUPERVISOR));
    assertThat(people.give(market, supervisor.name(), DeskRole.AGENT, agent))
        .isEqualTo(refused(Why.LAST_SUPERVISOR));
    add(ada, DeskRole.SUPERVISOR);
    assertThat(people.disable(market, supervisor.name(), agent))
        .as("one who was only invited cannot come in")
        .isEqualTo(refused(Why.LAST_SUPERVISOR));
  }

  @Test
  void aGuarantorsPeopleAreNotTheMarketplaces() {
    var guarantor =
        people.all(market).stream()
            .filter(person -> person.role() == DeskRole.GUARANTOR)
            .findFirst()
            .orElseThrow()
            .username();
    assertThat(people.reset(market, guarantor, supervisor))
        .isEqualTo(refused(Why.NOT_OF_THE_MARKETPLACE));
    assertThat(people.give(market, agent.name(), DeskRole.GUARANTOR, supervisor))
        .isEqualTo(refused(Why.NOT_OF_THE_MARKETPLACE));
    assertThat(people.add(market, ada, "Ada", DeskRole.GUARANTOR, supervisor))
        .isEqualTo(refused(Why.NOT_OF_THE_MARKETPLACE));
  }

  @Test
  void disabledAndEnabledAndGivenAnotherRole() {
    come(ada);
    heard.events.clear();
    people.disable(market, ada, supervisor);
    assertThat(users.byUsername(ada).orElseThrow().mayComeIn()).isFalse();
    people.disable(market, ada, supervisor);
    people.enable(market, ada, supervisor);
    people.give(market, ada, DeskRole.ANALYST, supervisor);
    assertThat(users.byUsername(ada).orElseThrow().role()).isEqualTo(DeskRole.ANALYST);
    assertThat(told()).containsExactly("DISABLED", "ENABLED", "ROLE_CHANGED");
    assertThat(heard.events).allMatch(event -> event.by().equals(supervisor));
  }

  @Test
  void userNamesAreTakenOverAllMarketplaces() {
    add(ada, DeskRole.AGENT);
    var other = opening.open(new OpenMarketplace("Other", ZoneId.of("UTC"), "DE", "EUR")).id();
    assertThat(people.add(other, ada, "Ada", DeskRole.AGENT, supervisor))
        .isEqualTo(refused(Why.USERNAME_TAKEN));
    assertThat(people.add(other, "A B", "Ada", DeskRole.AGENT, supervisor))
        .isEqualTo(refused(Why.USERNAME_WRONG));
    assertThat(people.add(other, "abc", "A\u0000", DeskRole.AGENT, supervisor))
        .isEqualTo(refused(Why.NAME_WRONG));
    assertThat(people.disable(other, ada, supervisor)).isEqualTo(refused(Why.NO_SUCH_PERSON));
  }

  private void come(String username) {
    assertThat(setting.set(add(username, DeskRole.AGENT), GOOD, "192.0.2.1"))
        .isEqualTo(Answer.DONE);
  }

  private String add(String username, DeskRole role) {
    return linked(people.add(market, username, "Ada L.", role, supervisor));
  }

  private static String linked(PersonOutcome outcome) {
    assertThat(outcome).isInstanceOf(PersonOutcome.Linked.class);
    var path = ((PersonOutcome.Linked) outcome).path();
    assertThat(path).startsWith("/welcome/rdw_");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static PersonOutcome refused(Why why) {
    return new PersonOutcome.Refused(why);
  }

  private static Actor user(String name) {
    return new Actor(Actor.Kind.USER, name);
  }

  private List<String> told() {
    return heard.events.stream().map(event -> event.what().name()).toList();
  }

  static class Heard {
    final List<PersonChanged> events = new ArrayList<>();

    @EventListener
    void on(RecordedEvent event) {
      if (event instanceof PersonChanged changed) {
        events.add(changed);
      }
    }
  }
}
