package org.redress.parties;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.redress.access.LinkHolder;
import org.redress.access.Marketplaces;
import org.redress.claims.FindingClaims;
import org.redress.orders.Contract;
import org.redress.orders.FindingOrders;
import org.redress.orders.KeepingMerchants;
import org.redress.orders.Merchant;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Party;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Finds the language for whoever looks: the one chosen on the page, else the customer's or that of
 * the merchant's country.
 */
@Component
public class Speaking {

  private static final String COOKIE = "redress-language";

  private final Marketplaces marketplaces;
  private final FindingClaims claims;
  private final FindingOrders orders;
  private final KeepingMerchants merchants;
  private final BusinessClock clock;

  Speaking(
      Marketplaces marketplaces,
      FindingClaims claims,
      FindingOrders orders,
      KeepingMerchants merchants,
      BusinessClock clock) {
    this.marketplaces = marketplaces;
    this.claims = claims;
    this.orders = orders;
    this.merchants = merchants;
    this.clock = clock;
  }

  public Speech to(LinkHolder holder, HttpServletRequest request) {
    var home = marketplaces.get(holder.marketplace());
    var language = chosen(request).orElseGet(() -> usual(holder, home.country()));
    return new Speech(language, home.country(), home.timeZone(), clock.now());
  }

  /** Somebody whose link opens nothing: the language is the browser's guess. */
  Speech toAnybody(HttpServletRequest request) {
    var language =
        chosen(request)
            .or(() -> Language.of(request.getLocale().toLanguageTag()))
            .orElse(Language.EN);
    return new Speech(language, request.getLocale().getCountry(), ZoneId.of("UTC"), clock.now());
  }

  /** The value of the header {@code Set-Cookie}. */
  static String choice(Language language, boolean secure) {
    return ResponseCookie.from(COOKIE, language.tag())
        .path("/c")
        .httpOnly(true)
        .secure(secure)
        .sameSite("Lax")
        .build()
        .toString();
  }

  private static Optional<Language> chosen(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .map(Cookie::getValue)
            .flatMap(tag -> Language.of(tag).stream())
            .findFirst();
  }

  private Language usual(LinkHolder holder, String country) {
    var contract =
        claims
            .find(holder.marketplace(), holder.caseId())
            .flatMap(claim -> orders.find(holder.marketplace(), claim.order()))
            .map(order -> order.contract());
    return holder.party() == Party.MERCHANT
        ? Language.ofCountry(
            contract
                .flatMap(of -> merchant(holder.marketplace(), of))
                .map(Merchant::country)
                .orElse(country))
        : contract
            .map(of -> of.customer().language())
            .map(tag -> Language.of(tag).orElse(Language.EN))
            .orElseGet(() -> Language.ofCountry(country));
  }

  private Optional<Merchant> merchant(MarketplaceId marketplace, Contract contract) {
    return merchants.find(marketplace, contract.merchant().reference());
  }
}
