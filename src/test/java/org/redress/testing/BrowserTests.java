package org.redress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserTests {

  @Test
  void hearsWhatAPageComplainsOf() {
    try (var browser = Browser.start()) {
      var page = browser.newVisitor(800, 600);
      page.setContent(
          """
          <meta http-equiv="Content-Security-Policy" content="style-src 'self'">
          <p style="color: red">A style that the policy forbids.</p>
          <script>console.error('broken script')</script>
          """);
      page.evaluate("setTimeout(() => { throw new Error('uncaught') })");
      page.waitForCondition(() -> browser.complaints().size() >= 3);

      assertThat(browser.complaints())
          .anyMatch(complaint -> complaint.contains("Content Security Policy"))
          .anyMatch(complaint -> complaint.contains("broken script"))
          .anyMatch(complaint -> complaint.contains("uncaught"));
    }
  }
}
