package org.redress.local;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.redress.access.GuarantorKeys;
import org.redress.access.People;
import org.redress.access.PersonOutcome;
import org.redress.audit.RecordingAlone;
import org.redress.guarantee.ActsOfOperator;
import org.redress.guarantee.AgreeingTerms;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.SystemClock;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * What the operator does, each act in one transaction with its row of the audit trail and with what
 * a guarantor that it touches has to be told.
 */
final class Operator {

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final GuarantorKeys keys;
  private final AgreeingTerms terms;
  private final People people;

  private Operator(
      JdbcClient jdbc, Tenancy tenancy, GuarantorKeys keys, AgreeingTerms terms, People people) {
    this.people = people;
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.keys = keys;
    this.terms = terms;
  }

  /** What came of an act. */
  sealed interface Outcome {}

  record Done(String sentence) implements Outcome {}

  /** Told this once. */
  record Secret(String sentence, String secret) implements Outcome {

    @Override
    public String toString() {
      return "Secret[" + sentence + "]";
    }
  }

  record Refused(String why) implements Outcome {}

  static Operator on(DataSource database) {
    var jdbc = JdbcClient.create(database);
    var manager = new JdbcTransactionManager(database);
    var tenancy = new Tenancy(manager, jdbc);
    // the application's own clocks, as the database knows them
    SystemClock machine = () -> at(jdbc, "select now()");
    var audit = new RecordingAlone(jdbc, tenancy, manager);
    var guarantors = ActsOfOperator.on(jdbc, tenancy);
    ApplicationEventPublisher events =
        event -> {
          audit.publishEvent(event);
          guarantors.note(event);
        };
    BusinessClock business =
        () ->
            at(
                jdbc,
                "select coalesce(frozen_at, now() + offset_millis * interval '1 millisecond') from sandbox_clock");
    return new Operator(
        jdbc,
        tenancy,
        GuarantorKeys.on(jdbc, machine, business, tenancy, events),
        AgreeingTerms.on(jdbc, business, tenancy, events),
        People.on(jdbc, machine, business, tenancy, events));
  }

  /** IllegalArgumentException where there is no such marketplace. */
  MarketplaceId marketplace(String id) {
    var all =
        jdbc.sql("select id from marketplace order by opened_at")
            .query((row, n) -> row.getObject(1, UUID.class))
            .list();
    return all.stream()
        .filter(known -> known.toString().equals(id))
        .findFirst()
        .map(MarketplaceId::new)
        .orElseThrow(() ->
            new IllegalArgumentException("there is no marketplace %s, only %s".formatted(id, all)));
  }

  /** The first key of a guarantor; which terms it agrees to, it says itself with that key. */
  Outcome addGuarantor(MarketplaceId marketplace, String reference) {
    if (!REFERENCE.matcher(reference).matches()) {
      return new Refused("a reference is 1 to 100 letters, digits, dots, dashes, underscores");
    }
    return tenancy.in(
        marketplace,
        () ->
            keys.has(marketplace, reference)
                ? new Refused(
                    "%s has a key already; new-guarantor-key takes its place".formatted(reference))
                : new Secret(
                    "The key of the guarantor %s, told this once; hand it to nobody else:"
                        .formatted(reference),
                    keys.issue(marketplace, reference, Actor.OPERATOR)));
  }

  /** Where the guarantor lost its key and so cannot renew it. */
  Outcome newGuarantorKey(MarketplaceId marketplace, String reference) {
    return tenancy.in(
        marketplace,
        () ->
            keys.has(marketplace, reference)
                ? new Secret(
                    "The new key of the guarantor %s, told this once; the one before is nobody's:"
                        .formatted(reference),
                    keys.issue(marketplace, reference, Actor.OPERATOR))
                : new Refused(
                    "there is no guarantor %s; add-guarantor adds it".formatted(reference)));
  }

  /** For orders placed from now on; the cases and orders before stay with theirs. */
  Outcome replaceGuarantor(MarketplaceId marketplace, String reference, String successor) {
    return tenancy.in(
        marketplace,
        () -> {
          if (reference.equals(successor) || !terms.isAgreed(marketplace, successor)) {
            return new Refused(
                "%s has agreed to no terms: it needs a key (add-guarantor), and has to agree to what is proposed to it"
                    .formatted(successor));
          }
          terms.replace(marketplace, reference, successor, Actor.OPERATOR);
          return new Done(
              "Orders placed from now on that were to be covered by %s are covered by %s; those before stay with theirs."
                  .formatted(reference, successor));
        });
  }

  /** Where nobody of the desk can help: the last supervisor, or a guarantor's people. */
  Outcome newPersonLink(MarketplaceId marketplace, String username) {
    return switch (people.letIn(marketplace, username)) {
      case PersonOutcome.Linked(var user, var path, var expires) ->
          new Secret(
              "The way in for %s, told this once, until %s; behind this installation's address:"
                  .formatted(user, expires),
              path);
      case PersonOutcome.Done(var user) -> new Done(user);
      case PersonOutcome.Refused(var why) -> new Refused("%s: %s".formatted(username, why));
    };
  }

  /** That the account is another person's than whoever made it. */
  Outcome confirmPerson(MarketplaceId marketplace, String username) {
    return switch (people.confirm(marketplace, username, Actor.OPERATOR)) {
      case PersonOutcome.Refused(var why) -> new Refused("%s: %s".formatted(username, why));
      default -> new Done("%s counts as a person of its own.".formatted(username));
    };
  }

  private static Instant at(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query((row, n) -> row.getTimestamp(1).toInstant()).single();
  }
}
