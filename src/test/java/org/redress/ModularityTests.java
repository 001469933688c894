package org.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.house.ModuleDiagram;
import org.redress.house.ModuleLevels;
import org.redress.house.Section;
import org.springframework.modulith.core.ApplicationModules;

/** The modules, who may use whom, and the picture of it in the README. */
class ModularityTests {

  private static final Path TEST_SOURCES = Path.of("src/test/java");

  private static final ApplicationModules MODULES = ApplicationModules.of(RedressApplication.class);

  private static final ModuleLevels LEVELS =
      new ModuleLevels(
          Map.ofEntries(
              Map.entry("shared", 0),
              Map.entry("signing", 0),
              Map.entry("gate", 1),
              Map.entry("audit", 1),
              Map.entry("access", 1),
              Map.entry("calendar", 1),
              Map.entry("ledger", 1),
              Map.entry("policy", 1),
              Map.entry("orders", 2),
              Map.entry("tasks", 2),
              Map.entry("evidence", 2),
              Map.entry("refunds", 3),
              Map.entry("guarantee", 4),
              Map.entry("claims", 5),
              Map.entry("kinds", 6),
              Map.entry("notifications", 6),
              Map.entry("casefile", 6),
              Map.entry("engine", 6),
              Map.entry("sandboxprovider", 6),
              Map.entry("marketplace", 7),
              Map.entry("desk", 7),
              Map.entry("parties", 7),
              Map.entry("local", 7)),
          Path.of("src/main/java"));

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    MODULES.verify();
  }

  @Test
  void arrowsGoDownwardsAndEveryModuleSaysWhatItOwns() {
    assertThat(LEVELS.violations(MODULES)).isEmpty();
  }

  @Test
  void readmeShowsTheModulesAsTheyAre() throws IOException {
    var readme = Files.readString(Path.of("README.md"));
    var diagram = new ModuleDiagram(MODULES).markdown();
    assertThat(new Section("modules").in(readme))
        .as(
            "README.md between <!-- modules:begin --> and <!-- modules:end --> has to say%n%s",
            diagram)
        .hasValue(diagram);
  }

  @ParameterizedTest
  @CsvSource({
    "undeclared, depends on module 'policy'",
    "internal, depends on non-exposed type",
    "cyclic, Cycle detected"
  })
  void catchesUseThatIsNotDeclared(String broken, String complaint) {
    assertThat(modulesOf(broken).detectViolations().getMessage()).contains(complaint);
  }

  @Test
  void catchesArrowsThatGoUpwards() {
    var levels = new ModuleLevels(Map.of("orders", 2, "engine", 4, "desk", 5), TEST_SOURCES);
    assertThat(levels.violations(modulesOf("uphill")))
        .containsExactly(
            "engine -> desk goes upwards",
            "engine may use desk, but does not",
            "orders -> desk goes upwards");
  }

  @Test
  void catchesModulesThatNobodyPlacedOrDescribed() {
    var levels = new ModuleLevels(Map.of("orders", 2, "policy", 1, "claims", 3), TEST_SOURCES);
    assertThat(levels.violations(modulesOf("unowned")))
        .containsExactly(
            "claims has a level, but there is no such module",
            "extras has no level: say here on which it stands",
            "orders has no package-info.java with @ApplicationModule",
            "policy does not say in the Javadoc of its package-info.java what it owns");
  }

  @Test
  void drawsOnlyTheArrowsThatDoNotFollowFromOthers() {
    var sound = modulesOf("sound");
    var levels =
        new ModuleLevels(Map.of("shared", 0, "orders", 2, "engine", 4, "desk", 5), TEST_SOURCES);
    assertThat(sound.detectViolations().hasViolations()).isFalse();
    assertThat(levels.violations(sound)).isEmpty();
    assertThat(new ModuleDiagram(sound).markdown())
        .isEqualTo(
            """
            ```mermaid
            flowchart TD
              desk --> engine
              engine --> orders
              orders --> shared
            ```\
            """);
  }

  @Test
  void seesASectionThatIsOutOfDateOrMissing() {
    var section = new Section("modules");
    assertThat(section.in("# Us\n<!-- modules:begin -->\nold\n<!-- modules:end -->\nmore"))
        .hasValue("old");
    assertThat(section.in("# Us\n")).isEmpty();
  }

  private static ApplicationModules modulesOf(String broken) {
    return ApplicationModules.of("org.broken.modules." + broken, location -> true);
  }
}
