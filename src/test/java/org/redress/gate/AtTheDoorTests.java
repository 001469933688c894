package org.redress.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AtTheDoorTests {

  /** It is the first to read it, before whatever else would say how. */
  @Test
  void readsFormsAsTheirPagesAreWritten() throws Exception {
    var readIn = new ArrayList<String>();
    var request =
        new MockHttpServletRequest("POST", "/people") {
          @Override
          public Map<String, String[]> getParameterMap() {
            readIn.add(String.valueOf(getCharacterEncoding()));
            return super.getParameterMap();
          }
        };
    request.setContentType("application/x-www-form-urlencoded");
    request.setParameter("name", "Maria López");

    var none = new StaticListableBeanFactory().getBeanProvider(ParcelNumbers.class);
    new AtTheDoor(new TextGate(none))
        .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());

    assertThat(readIn).isNotEmpty().containsOnly("UTF-8");
  }
}
