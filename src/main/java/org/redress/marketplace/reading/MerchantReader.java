package org.redress.marketplace.reading;

import java.util.function.Function;
import org.redress.orders.Merchant;
import tools.jackson.databind.node.StringNode;

/** Reads the body of a merchant, whose reference stands in the path. */
public final class MerchantReader {

  private MerchantReader() {}

  /** Whether a merchant can have this reference, as a body would have to write it. */
  public static boolean isReference(String text) {
    return Kinds.name(200).read(StringNode.valueOf(text)) != null;
  }

  public static Function<Fields, Merchant> merchant(String reference) {
    return merchant ->
        new Merchant(
            reference,
            merchant.required("name", Kinds.name(200)),
            merchant.required("country", Kinds.COUNTRY),
            merchant.optional("region", Kinds.name(20)),
            merchant.required("status", Kinds.word(Merchant.Status.class)),
            merchant.optional("coverLevel", Kinds.name(50)));
  }
}
