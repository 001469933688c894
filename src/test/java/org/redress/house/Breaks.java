package org.redress.house;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** On an offender kept to prove that these rules, and only these, catch it. */
@Retention(RetentionPolicy.CLASS)
public @interface Breaks {

  HouseRule[] value() default {};

  TestRule[] tests() default {};
}
