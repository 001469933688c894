package org.redress.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.redress.access.KeyHolder.Role;
import org.redress.access.OpenedMarketplace.Login;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.SystemClock;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Opens a marketplace with one key for itself, one for its guarantor, and one user for each role.
 */
@Component
public class OpeningMarketplaces {

  private final Tenancy tenancy;
  private final Ids ids;
  private final SystemClock clock;
  private final Secrets secrets;
  private final PasswordEncoder passwords;
  private final Marketplaces marketplaces;
  private final ApiKeys keys;
  private final Users users;
  private final ApplicationEventPublisher events;

  OpeningMarketplaces(
      Tenancy tenancy,
      Ids ids,
      SystemClock clock,
      Secrets secrets,
      PasswordEncoder passwords,
      Marketplaces marketplaces,
      ApiKeys keys,
      Users users,
      ApplicationEventPublisher events) {
    this.tenancy = tenancy;
    this.ids = ids;
    this.clock = clock;
    this.secrets = secrets;
    this.passwords = passwords;
    this.marketplaces = marketplaces;
    this.keys = keys;
    this.users = users;
    this.events = events;
  }

  /** Joins a running transaction, so that whoever hands the secrets on can undo the opening. */
  public OpenedMarketplace open(OpenMarketplace command) {
    var id = new MarketplaceId(ids.next());
    return tenancy.in(id, () -> open(id, command, clock.now()));
  }

  private OpenedMarketplace open(MarketplaceId id, OpenMarketplace command, Instant at) {
    marketplaces.add(
        new Marketplace(
            id,
            command.name(),
            command.timeZone(),
            command.country(),
            command.currency(),
            command.name() + " Guarantor"),
        at);
    var opened =
        new OpenedMarketplace(
            id,
            issue(new KeyHolder(id, Role.MARKETPLACE, "marketplace"), at),
            issue(new KeyHolder(id, Role.GUARANTOR, "guarantor"), at),
            createUsers(id, at));
    events.publishEvent(new MarketplaceOpened(id));
    return opened;
  }

  private String issue(KeyHolder holder, Instant at) {
    var key = secrets.apiKey();
    keys.add(holder, key, at);
    return key;
  }

  private Map<String, Login> createUsers(MarketplaceId id, Instant at) {
    var suffix = secrets.suffix();
    var logins = new LinkedHashMap<String, Login>();
    for (var role : DeskRole.values()) {
      var word = role.name().toLowerCase(Locale.ROOT);
      logins.put(word, createUser(id, word + "-" + suffix, role, at));
    }
    return logins;
  }

  private Login createUser(MarketplaceId id, String username, DeskRole role, Instant at) {
    var password = secrets.password();
    users.add(new User(id, username, passwords.encode(password), role), at);
    return new Login(username, password);
  }
}
