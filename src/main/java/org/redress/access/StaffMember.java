package org.redress.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A user signed in to the desk; holds the authority {@code ROLE_<role>}. */
public record StaffMember(User user) implements Caller, UserDetails {

  @Override
  public MarketplaceId marketplace() {
    return user.marketplace();
  }

  @Override
  public Actor actor() {
    return new Actor(Actor.Kind.USER, user.username());
  }

  /** A marketplace's own users speak for its first guarantor alone. */
  @Override
  public @Nullable String guarantor() {
    return user.role() == DeskRole.GUARANTOR ? "default" : null;
  }

  @Override
  public List<GrantedAuthority> getAuthorities() {
    return List.of(new SimpleGrantedAuthority("ROLE_" + user.role()));
  }

  @Override
  public boolean isEnabled() {
    return user.mayComeIn();
  }

  @Override
  public String getPassword() {
    return user.passwordHash();
  }

  @Override
  public String getUsername() {
    return user.username();
  }

  @Override
  public String toString() {
    return "StaffMember[" + user.username() + "]";
  }
}
