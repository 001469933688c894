package org.redress.desk;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The pages and who may see them; what they show is given by each test. */
@EnableAutoConfiguration
@ComponentScan({"org.redress.shared", "org.redress.gate", "org.redress.access", "org.redress.desk"})
class DeskAlone {}
