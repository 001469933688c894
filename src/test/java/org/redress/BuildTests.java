package org.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.house.TestRun;

/**
 * The build runs every class whose name ends in Tests; the rule for their names is worth nothing
 * without this.
 */
class BuildTests {

  @TempDir private Path folder;

  @Test
  void runsEveryTestsClass() throws IOException {
    var run = new TestRun(Path.of("pom.xml"));
    assertThat(run.included()).containsExactly("**/*Tests.java");
    assertThat(run.leavingOut()).isEmpty();
  }

  @Test
  void seesWhatLeavesTestsOut() throws IOException {
    var pom =
        """
        <project>
          <properties><skipTests>true</skipTests></properties>
          <configuration>
            <includes><include>**/*Test.java</include></includes>
            <excludes><exclude>**/Slow*</exclude></excludes>
          </configuration>
        </project>
        """;
    var run = new TestRun(Files.writeString(folder.resolve("pom.xml"), pom));
    assertThat(run.included()).containsExactly("**/*Test.java");
    assertThat(run.leavingOut()).containsExactly("excludes", "skipTests");
  }
}
