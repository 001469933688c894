package org.redress.refunds;

import java.net.URI;

/** The way to a payment provider that speaks the protocol of {@link HttpPaymentProvider}. */
public interface ProviderAccess {

  /** Below which its paths lie; may be known only after the start. */
  URI url();

  /** What it knows us by. */
  String secret();
}
