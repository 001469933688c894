package org.redress.house;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.lang.ArchRule;
import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.function.Function;
import java.util.stream.Stream;

/** A rule for the types of the application, with what to do instead. */
public enum HouseRule {
  ONLY_THE_ENGINE_KNOWS_THE_BROKER(
      root ->
          noClasses()
              .that()
              .resideOutsideOfPackage(root + ".engine..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage("io.camunda.zeebe..", "io.camunda.client.."),
      "the client has a successor and a process is not the truth: publish a domain event, or ask"
          + " a public type of the module engine"),

  TIME_COMES_FROM_A_CLOCK(
      root ->
          noClasses()
              .that()
              .doNotHaveFullyQualifiedName(root + ".shared.MachineClock")
              .should()
              .accessTargetWhere(MachineAccess.time()),
      "a sandbox moves time and tests set it: take a BusinessClock or a SystemClock in the"
          + " constructor (System.nanoTime may measure how long something took)"),

  BUSINESS_LIVES_IN_BUSINESS_TIME(
      root ->
          noClasses()
              .that()
              .resideOutsideOfPackages(
                  modules(
                      root, "shared", "gate", "access", "audit", "engine", "marketplace", "local"))
              .should()
              .dependOnClassesThat()
              .haveFullyQualifiedName(root + ".shared.SystemClock"),
      "contracts, deadlines, promises, notices and editions move with a sandbox's time: take the"
          + " BusinessClock"),

  IDS_COME_FROM_ONE_SOURCE(
      root ->
          noClasses()
              .that()
              .doNotHaveFullyQualifiedName(root + ".shared.Ids")
              .should()
              .accessTargetWhere(MachineAccess.idSource()),
      "tests and replays need to know who makes ids: take shared.Ids in the constructor"),

  NOBODY_WHO_DECIDES_THROWS_DICE(
      root ->
          noClasses()
              .that()
              .resideOutsideOfPackages(modules(root, "engine", "local"))
              .should()
              .accessTargetWhere(MachineAccess.dice()),
      "what cannot be repeated cannot be tested: spread by a hash of the id. Only the machinery may:"
          + " the engine so that retries do not march in step, local in its search for ports"),

  SECRETS_ARE_MADE_BY_ACCESS_AND_LOCAL(
      root ->
          noClasses()
              .that()
              .resideOutsideOfPackages(modules(root, "access", "local"))
              .should()
              .dependOnClassesThat()
              .haveFullyQualifiedName("java.security.SecureRandom"),
      "secrets have one maker: let access make, hash and check them"),

  NOBODY_SLEEPS_OUTSIDE_THE_ENGINE(
      root ->
          noClasses()
              .that()
              .resideOutsideOfPackage(root + ".engine..")
              .should()
              .accessTargetWhere(MachineAccess.sleep()),
      "it holds a thread of somebody else, often with a transaction: wait for what will happen (a"
          + " Future, Process.waitFor). The engine's own threads may rest between two looks at a"
          + " broker, which tells nobody that it is back; stopping interrupts them"),

  MONEY_IS_COUNTED_IN_WHOLE_UNITS(
      root -> noClasses().should(new FloatingPoint()),
      "0.1 + 0.2 is not 0.3: count minor units in a long"),

  NAMES_SAY_WHAT_A_TYPE_IS(
      root -> noClasses().should().haveNameMatching(EmptyNames.PATTERN),
      "such a name fits everything: name the act (OpeningClaim), the noun (Claims) or the fact"
          + " (ClaimRefused)"),

  PACKAGES_ARE_CAPABILITIES(
      root ->
          noClasses()
              .should()
              .resideInAnyPackage(
                  "..controller..",
                  "..controllers..",
                  "..service..",
                  "..services..",
                  "..repository..",
                  "..repositories..",
                  "..entity..",
                  "..dto..",
                  "..util.."),
      "layers tear apart what changes together: put the type, flat, into the module that owns the"
          + " capability"),

  DEPENDENCIES_COME_THROUGH_THE_CONSTRUCTOR(
      root ->
          noFields()
              .should()
              .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
              .orShould()
              .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
              .orShould()
              .beAnnotatedWith("jakarta.inject.Inject")
              .orShould()
              .beAnnotatedWith("jakarta.annotation.Resource")
              .orShould()
              .beAnnotatedWith("jakarta.persistence.PersistenceContext"),
      "a field filled in later can be null and hides what a type needs: make it final and take it"
          + " in the constructor"),

  DATES_ARE_JAVA_TIME(
      root ->
          noClasses()
              .should()
              .dependOnClassesThat()
              .belongToAnyOf(
                  Date.class,
                  Calendar.class,
                  GregorianCalendar.class,
                  DateFormat.class,
                  SimpleDateFormat.class),
      "they are mutable and do not say which time they mean: use Instant, LocalDate and ZoneId"),

  THE_CONSOLE_BELONGS_TO_LOCAL(
      root ->
          noClasses()
              .that()
              .resideOutsideOfPackage(root + ".local..")
              .should()
              .accessTargetWhere(MachineAccess.console()),
      "only the local default talks to a person at a terminal: log, or return what happened"),

  CONTROLLERS_ARE_PACKAGE_PRIVATE(
      root ->
          noClasses()
              .that()
              .areNotAnnotations()
              .and(
                  metaAnnotatedWith("org.springframework.stereotype.Controller")
                      .or(
                          metaAnnotatedWith(
                              "org.springframework.web.bind.annotation.ControllerAdvice")))
              .should()
              .bePublic(),
      "nobody calls a controller but Spring: leave `public` out"),

  LISTENERS_ARE_SYNCHRONOUS(
      root ->
          noMethods()
              .should()
              .beMetaAnnotatedWith(
                  "org.springframework.transaction.event.TransactionalEventListener")
              .orShould()
              .beMetaAnnotatedWith("org.springframework.scheduling.annotation.Async"),
      "what is written about an event belongs to the transaction that made it so: use a plain"
          + " @EventListener; what leaves the house goes through the engine's outbox"),

  NOBODY_KNOWS_A_KIND(
      root ->
          noClasses()
              .that()
              .resideOutsideOfPackage(root + ".kinds..")
              .should()
              .dependOnClassesThat()
              .resideInAPackage(root + ".kinds.."),
      "a kind of case is a folder that can be added or left out: ask for it by its id, as"
          + " claims.CaseKind"),

  KINDS_KNOW_NO_OTHER_KIND(
      root -> noClasses().should(new OtherKinds(root + ".kinds.")),
      "what several kinds need stands below them, in a room of its own");

  private final Function<String, ArchRule> rule;
  private final String because;

  HouseRule(Function<String, ArchRule> rule, String because) {
    this.rule = rule;
    this.because = because;
  }

  /** The rule for all types below this package, whose direct sub-packages are the modules. */
  public ArchRule below(String root) {
    return rule.apply(root).allowEmptyShould(true).because(because);
  }

  private static String[] modules(String root, String... names) {
    return Stream.of(names).map(name -> root + "." + name + "..").toArray(String[]::new);
  }
}
