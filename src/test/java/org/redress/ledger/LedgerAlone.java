package org.redress.ledger;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The books with nothing but what they stand on. */
@EnableAutoConfiguration
@ComponentScan({"org.redress.shared", "org.redress.ledger"})
class LedgerAlone {}
