package org.redress.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text of a {@link DomainEvent} that is a word of the code or the name of a member of staff,
 * never what somebody wrote or a customer's data. The audit keeps it for ever; of any other text it
 * keeps a hash.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface CodeWord {}
