package org.redress.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.redress.signing.InstallationKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Marks each form that we show with whom it was shown to and on which page, so that it is known
 * again when the session, or the program, it was made in is gone. Nobody else can make such a mark:
 * a form of another origin has none.
 */
@Component
class FormMarks {

  static final String FIELD = "_form";

  private static final String PURPOSE = "redress: marks of forms, 1";
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern LINK = Pattern.compile("/c/case/([^/?]+)(?:[/?].*)?");
  private static final Pattern PAGE = Pattern.compile("/(?!/)[^\\\\\\p{Cntrl}]{0,1000}");

  private final @Nullable SecretKeySpec key;

  /** The key's signature of one text is a secret that outlives the program. */
  FormMarks(ObjectProvider<InstallationKey> installation) {
    var signs = installation.getIfAvailable();
    key = signs == null ? null : new SecretKeySpec(signs.sign(PURPOSE.getBytes(UTF_8)), ALGORITHM);
  }

  /** To whom a form was shown, and the address of its page. */
  record Mark(String owner, String page) {

    boolean isOf(@Nullable String somebody) {
      return owner.equals(somebody);
    }

    boolean isOfALink() {
      return owner.startsWith("link ");
    }
  }

  /** Whose a request is: of a link's page the link's, else the user's; null for nobody's. */
  static @Nullable String owner(HttpServletRequest request) {
    var link = LINK.matcher(request.getRequestURI());
    if (link.matches()) {
      return "link " + link.group(1);
    }
    var user = request.getRemoteUser();
    return user == null ? null : "user " + user;
  }

  /** Empty where nobody is known, or the page cannot be asked for again. */
  Optional<String> of(HttpServletRequest request) {
    var owner = owner(request);
    var page = owner == null ? null : page(request, owner);
    return key == null || owner == null || page == null || !PAGE.matcher(page).matches()
        ? Optional.empty()
        : Optional.of(sealed(key, owner + "\n" + page));
  }

  Optional<Mark> read(HttpServletRequest request) {
    var sent = request.getParameter(FIELD);
    var parts = sent == null ? new String[0] : sent.split("\\.", 2);
    if (key == null || parts.length != 2) {
      return Optional.empty();
    }
    try {
      var said = new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8);
      var same = MessageDigest.isEqual(sealed(key, said).getBytes(UTF_8), sent.getBytes(UTF_8));
      var words = said.split("\n", 2);
      return same && words.length == 2
          ? Optional.of(new Mark(words[0], words[1]))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What answers a form stands on the page of that form. */
  private @Nullable String page(HttpServletRequest request, String owner) {
    if (!request.getMethod().equals("GET")) {
      return read(request).filter(mark -> mark.isOf(owner)).map(Mark::page).orElse(null);
    }
    var query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  private static String sealed(SecretKeySpec key, String said) {
    var base64 = Base64.getUrlEncoder().withoutPadding();
    var text = base64.encodeToString(said.getBytes(UTF_8));
    try {
      var seal = Mac.getInstance(ALGORITHM);
      seal.init(key);
      return text + "." + base64.encodeToString(seal.doFinal(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
