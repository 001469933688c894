package org.redress.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A real Chromium. Collects whatever a page complains of: errors in the console, uncaught
 * exceptions, violations of the content security policy. To be used by one thread.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private Browser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(Chromium.find()).setArgs(FLAGS));
  }

  public static Browser start() {
    return new Browser();
  }

  /** A page of a visitor nobody knows yet: no cookies are shared with other pages. */
  public Page newVisitor(int width, int height) {
    return newVisitor(
        new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height));
  }

  public Page newVisitor(com.microsoft.playwright.Browser.NewContextOptions options) {
    var page = chromium.newContext(options.setLocale("en-GB")).newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    return page;
  }

  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
