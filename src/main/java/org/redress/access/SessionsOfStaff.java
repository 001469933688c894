package org.redress.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Keeps who is signed in, in the session, and asks at each request whether that still holds: who
 * was disabled, reset or given another role is nobody from then on.
 */
class SessionsOfStaff implements SecurityContextRepository {

  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
  private final Users users;

  SessionsOfStaff(Users users) {
    this.users = users;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    var kept = sessions.loadDeferredContext(request);
    return new Checked(kept, () -> check(kept.get(), request));
  }

  @Override
  @SuppressWarnings("deprecation")
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return check(sessions.loadContext(holder), holder.getRequest());
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    sessions.saveContext(context, request, response);
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return sessions.containsContext(request);
  }

  private SecurityContext check(SecurityContext kept, HttpServletRequest request) {
    var authentication = kept.getAuthentication();
    if (authentication == null
        || !(authentication.getPrincipal() instanceof StaffMember member)
        || isStill(member.user())) {
      return kept;
    }
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    return SecurityContextHolder.createEmptyContext();
  }

  private boolean isStill(User then) {
    return users
        .byUsername(then.username())
        .filter(now -> now.mayComeIn() && now.stamp() == then.stamp())
        .isPresent();
  }

  /** Looked at once a request. */
  private static final class Checked implements DeferredSecurityContext {

    private final DeferredSecurityContext kept;
    private final Supplier<SecurityContext> check;
    private @Nullable SecurityContext checked;

    Checked(DeferredSecurityContext kept, Supplier<SecurityContext> check) {
      this.kept = kept;
      this.check = check;
    }

    @Override
    public SecurityContext get() {
      var known = checked;
      if (known == null) {
        known = check.get();
        checked = known;
      }
      return known;
    }

    @Override
    public boolean isGenerated() {
      return kept.isGenerated();
    }
  }
}
