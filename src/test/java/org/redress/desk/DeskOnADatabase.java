package org.redress.desk;

import org.redress.engine.ProcessPictures;
import org.redress.engine.TimeTravel;
import org.redress.engine.TryingJobsAgain;
import org.redress.marketplace.ApiAlone;
import org.redress.testing.CountedStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The desk and the API with everything below them but the engine, on a real database. */
@SpringBootTest(classes = {ApiAlone.class, DeskAlone.class, DeskOnADatabase.Counting.class})
@AutoConfigureMockMvc
abstract class DeskOnADatabase {

  @Autowired MockMvcTester mvc;
  @MockitoBean TimeTravel time;
  @MockitoBean ProcessPictures pictures;
  @MockitoBean TryingJobsAgain trying;

  @TestConfiguration
  static class Counting {

    @Bean
    static CountedStatements countedStatements() {
      return new CountedStatements();
    }
  }
}
