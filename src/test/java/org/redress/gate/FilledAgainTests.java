package org.redress.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class FilledAgainTests {

  private static final String PAGE =
      """
      <main><h1>Case</h1>
      <form action="/cases/1/links"><input name="reason" value="other"></form>
      <form action="/cases/1/ruling"><input type="hidden" name="seen" value="new">
      <input name="amount" value=""><input type="checkbox" name="reliedOn" value="a"><input type="checkbox" name="reliedOn" value="b" checked="checked">
      <select name="borneBy"><option value="MERCHANT" selected="selected">M</option><option value="CARRIER">C</option></select>
      <textarea name="reason">before</textarea></form></main>
      """;

  @Test
  void leavesPagesAloneWithoutAForm() {
    assertThat(shown(PAGE, null)).isEqualTo(PAGE);
  }

  @Test
  void fillsTheOneFormAgainAndNoOther() {
    var page = shown(PAGE, kept("/cases/1/ruling", Map.of()));

    assertThat(page)
        .contains("What you had typed stands in its form again.")
        .contains("<input name=\"reason\" value=\"other\">")
        .contains("name=\"seen\" value=\"new\"")
        .contains("name=\"amount\" value=\"12.50\"")
        .contains("value=\"a\" checked=\"checked\"")
        .doesNotContain("value=\"b\" checked")
        .contains("value=\"CARRIER\" selected=\"selected\"")
        .doesNotContain("value=\"MERCHANT\" selected")
        .contains("\nIt &lt;b&gt;came&lt;/b&gt; late.</textarea>")
        .doesNotContain("before");
  }

  @Test
  void saysBesideTheFieldWhatIsWrong() {
    var page = shown(PAGE, kept("/cases/1/ruling", Map.of("reason", TextGate.NUMBER)));

    assertThat(page)
        .contains("</textarea><p class=\"problem\" role=\"status\">This holds the number");
    assertThat(page).contains("All else stands as you typed it.");
  }

  @Test
  void showsTheWordsWhereTheirFormIsGone() {
    var page = shown(PAGE, kept("/cases/1/objection", Map.of()));

    assertThat(page)
        .contains("Its form is no more on this page.", "It &lt;b&gt;came&lt;/b&gt; late.");
  }

  private static KeptForm kept(String action, Map<String, String> problems) {
    return new KeptForm(
        "user ada",
        action,
        "/cases/1",
        Map.of(
            "seen", List.of("old"),
            "amount", List.of("12.50"),
            "reliedOn", List.of("a"),
            "borneBy", List.of("CARRIER"),
            "reason", List.of("It <b>came</b> late.")),
        problems,
        Instant.EPOCH);
  }

  private static String shown(String page, KeptForm form) {
    var engine = new SpringTemplateEngine();
    engine.addDialect(new FillingFormsAgain());
    engine.setTemplateResolver(new StringTemplateResolver());
    HttpServletRequest request = new MockHttpServletRequest("GET", "/cases/1");
    request.setAttribute(KeptForm.ATTRIBUTE, form);
    var exchange =
        JakartaServletWebApplication.buildApplication(new MockServletContext())
            .buildExchange(request, new MockHttpServletResponse());
    return engine.process(page, new WebContext(exchange, Locale.ENGLISH));
  }
}
