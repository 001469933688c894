package org.redress.parties;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A browser in which a link was opened, as the server meets it. */
public record AVisitor(MockMvc mvc, String link, String token) {

  private static final String FORM_TOKEN = "2f1b7a52-61f8-4bc5-a7c1-6c0a0d5b3c11";

  /** What came back. */
  public record Answer(int status, String page, MockHttpServletResponse response) {

    public @Nullable String location() {
      return response.getHeader("Location");
    }
  }

  public Answer opens() {
    return opens("", "de");
  }

  public Answer opens(String below, String language) {
    return send(get(path(below)), language);
  }

  /** Sends a form; {@code fields} are names and values in turn. */
  public Answer sends(String act, Map<String, String> fields, @Nullable MockMultipartFile file) {
    var form = multipart(HttpMethod.POST, path("/" + act));
    if (file != null) {
      form.file(file);
    }
    fields.forEach(form::param);
    return send(form.param("_csrf", masked()).cookie(new Cookie("redress-form", FORM_TOKEN)), "en");
  }

  /** As a page holds it: behind as many random bytes, which may be zeros here. */
  private static String masked() {
    var token = FORM_TOKEN.getBytes(StandardCharsets.UTF_8);
    var both = new byte[2 * token.length];
    System.arraycopy(token, 0, both, token.length, token.length);
    return Base64.getUrlEncoder().encodeToString(both);
  }

  public Answer sends(String act, Map<String, String> fields) {
    return sends(act, fields, null);
  }

  public Answer send(AbstractMockHttpServletRequestBuilder<?> request, String language) {
    try {
      var response =
          mvc.perform(
                  request.cookie(
                      new Cookie("redress-link", token), new Cookie("redress-language", language)))
              .andReturn()
              .getResponse();
      return new Answer(
          response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8), response);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public String path(String below) {
    return "/c/case/" + link + below;
  }
}
