package org.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.house.Migrations;

class MigrationsTests {

  @TempDir private Path folder;

  @Test
  void haveVersionsThatCannotRunOut() throws IOException {
    assertThat(Migrations.misnamed(Path.of("src/main/resources/db/migration"))).isEmpty();
  }

  @Test
  void anUndatedOneAndTwoOfOneMinuteAreFound() throws IOException {
    for (var name :
        List.of(
            "orders/V300__orders.sql",
            "orders/V707__more.sql",
            "orders/V2026_11_29_0150__sources.sql",
            "refunds/V2026_11_29_0150__parts.sql")) {
      var file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "select 1;");
    }

    assertThat(Migrations.misnamed(folder))
        .containsExactly(
            "orders/V707__more.sql is not named V<date>_<time>__<words>.sql",
            "refunds/V2026_11_29_0150__parts.sql has the version of orders/V2026_11_29_0150__sources.sql");
  }
}
