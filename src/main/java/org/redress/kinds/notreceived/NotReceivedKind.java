package org.redress.kinds.notreceived;

import org.redress.claims.CaseKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has claims of a parcel that never came served. */
@Configuration(proxyBeanMethods = false)
class NotReceivedKind {

  @Bean
  CaseKind<?> notReceived() {
    return new NotReceived();
  }
}
