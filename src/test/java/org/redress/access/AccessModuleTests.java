package org.redress.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.access.KeyHolder.Role;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.redress.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = {AccessAlone.class, AccessModuleTests.Openings.class})
class AccessModuleTests {

  private static final OpenMarketplace FAIR =
      new OpenMarketplace("Fair", ZoneId.of("Europe/Berlin"), "DE", "EUR");

  @Autowired private OpeningMarketplaces opening;
  @Autowired private Marketplaces marketplaces;
  @Autowired private ApiKeys keys;
  @Autowired private Users users;
  @Autowired private UserDetailsService staff;
  @Autowired private PasswordEncoder passwords;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private Openings heard;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestDatabase.empty().register(registry);
  }

  @Test
  void opensMarketplaceThatIsFoundAsItWasOpened() {
    var opened = opening.open(FAIR);

    var marketplace = marketplaces.get(opened.id());
    assertThat(marketplace)
        .isEqualTo(
            new Marketplace(
                opened.id(), "Fair", ZoneId.of("Europe/Berlin"), "DE", "EUR", "Fair Guarantor"));
    assertThat(marketplaces.find(opened.id())).containsSame(marketplace);
    assertThat(marketplaces.all()).contains(marketplace);
    assertThat(heard.opened).contains(opened.id());
  }

  @Test
  void doesNotKnowMarketplaceThatWasNeverOpened() {
    var nobody = new MarketplaceId(new UUID(0, 1));

    assertThat(marketplaces.find(nobody)).isEmpty();
    assertThatThrownBy(() -> marketplaces.get(nobody)).hasMessageContaining(nobody.toString());
  }

  @Test
  void knowsHoldersOfItsKeysOnly() {
    var opened = opening.open(FAIR);

    assertThat(opened.apiKey()).startsWith("rdk_").hasSize(4 + 43);
    assertThat(keys.holderOf(opened.apiKey()))
        .contains(new KeyHolder(opened.id(), Role.MARKETPLACE, "marketplace"));
    assertThat(keys.holderOf(opened.guarantorApiKey()))
        .contains(new KeyHolder(opened.id(), Role.GUARANTOR, "guarantor"));
    assertThat(keys.holderOf(opened.apiKey() + "x")).isEmpty();
    assertThat(keys.holderOf("")).isEmpty();
  }

  @Test
  void keepsKeysOfMarketplacesApart() {
    var first = opening.open(FAIR);
    var second = opening.open(FAIR);

    assertThat(keys.holderOf(first.apiKey()).orElseThrow().marketplace()).isEqualTo(first.id());
    assertThat(keys.holderOf(second.apiKey()).orElseThrow().marketplace()).isEqualTo(second.id());
  }

  @Test
  void letsEveryFirstUserInWithThePasswordThatWasAnswered() {
    var opened = opening.open(FAIR);

    assertThat(opened.users().keySet())
        .containsExactly("agent", "supervisor", "analyst", "guarantor", "privacy");
    var login = opened.user("supervisor");
    var user = users.byUsername(login.username()).orElseThrow();
    assertThat(user.marketplace()).isEqualTo(opened.id());
    assertThat(user.role()).isEqualTo(DeskRole.SUPERVISOR);
    assertThat(passwords.matches(login.password(), user.passwordHash())).isTrue();
    assertThat(passwords.matches(login.password() + "x", user.passwordHash())).isFalse();
  }

  @Test
  void tellsWhoSignedInAndForWhom() {
    var opened = opening.open(FAIR);
    var username = opened.user("agent").username();

    var member = (StaffMember) staff.loadUserByUsername(username);

    assertThat(member.marketplace()).isEqualTo(opened.id());
    assertThat(member.actor()).isEqualTo(new Actor(Actor.Kind.USER, username));
    assertThat(member.getAuthorities()).extracting("authority").containsExactly("ROLE_AGENT");
    assertThatThrownBy(() -> staff.loadUserByUsername("nobody"))
        .isInstanceOf(UsernameNotFoundException.class);
  }

  @Test
  void keepsNoSecretInTheClear() {
    var opened = opening.open(FAIR);

    var kept =
        jdbc.sql("select string_agg(k::text, '') from api_key k").query(String.class).single()
            + jdbc.sql("select string_agg(u::text, '') from app_user u")
                .query(String.class)
                .single();
    assertThat(kept).doesNotContain(opened.apiKey()).doesNotContain(opened.guarantorApiKey());
    opened.users().values().forEach(l -> assertThat(kept).doesNotContain(l.password()));
    assertThat(opened.toString()).doesNotContain("rdk_");
    assertThat(opened.users().toString()).doesNotContain(opened.user("agent").password());
  }

  @Test
  void opensNothingWhenTheCallersTransactionIsUndone() {
    var opened =
        new TransactionTemplate(transactions)
            .execute(status -> {
              status.setRollbackOnly();
              return opening.open(FAIR);
            });

    assertThat(marketplaces.find(opened.id())).isEmpty();
    assertThat(keys.holderOf(opened.apiKey())).isEmpty();
  }

  @Test
  void refusesUnknownCountryAndCurrency() {
    var zone = ZoneId.of("UTC");
    assertThatThrownBy(() -> new OpenMarketplace("Fair", zone, "XX", "EUR"))
        .hasMessage("'XX' is no country code of ISO 3166-1");
    assertThatThrownBy(() -> new OpenMarketplace("Fair", zone, "DE", "EUX"))
        .hasMessage("'EUX' is no currency code of ISO 4217");
    assertThatThrownBy(() -> new OpenMarketplace(" ", zone, "DE", "EUR"))
        .hasMessage("A marketplace needs a name");
  }

  static class Openings {
    final List<MarketplaceId> opened = new ArrayList<>();

    @EventListener
    void on(MarketplaceOpened event) {
      opened.add(event.marketplace());
    }
  }
}
