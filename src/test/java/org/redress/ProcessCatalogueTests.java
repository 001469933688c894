package org.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.redress.house.catalogue.Catalogue;
import org.redress.house.catalogue.Discovery;
import org.redress.house.catalogue.JavaSide;

/**
 * The models of bpmn/ and dmn/ keep to the conventions and fit the code; CatalogueTests proves that
 * each can fail.
 */
class ProcessCatalogueTests {

  private static final JavaSide CODE = Discovery.javaSide();

  @Test
  void modelsKeepToTheConventionsAndFitTheCode() {
    assertThat(new Catalogue(Path.of(""), CODE).violations()).isEmpty();
  }

  @Test
  void codeIsFound() {
    assertThat(CODE.modules()).contains("orders", "policy", "engine");
    assertThat(CODE.workers()).isNotEmpty();
    assertThat(CODE.messages()).contains("OrderRegistered");
    assertThat(CODE.variables()).containsKey("OrderGuaranteeProcess");
    assertThat(CODE.questions()).isNotEmpty();
  }
}
