package org.redress.access;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The module with nothing but what it stands on. */
@EnableAutoConfiguration
@ComponentScan({"org.redress.shared", "org.redress.access"})
class AccessAlone {}
