package org.redress.marketplace.reading;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.redress.orders.Contract;
import org.redress.shared.Party;

/** Reads the body of an order. */
public final class ContractReader {

  private static final Kind<String> REFERENCE = Kinds.name(200);

  private ContractReader() {}

  public static Contract contract(Fields order) {
    var contract =
        new Contract(
            order.required("reference", REFERENCE),
            order.required("placedAt", Kinds.INSTANT),
            order.required("currency", Kinds.CURRENCY),
            order.object("merchant", ContractReader::merchant),
            order.object("customer", ContractReader::customer),
            order.list("lines", 1, 1000, ContractReader::line),
            order.object("amounts", ContractReader::amounts),
            order.optionalObject("shipTo", ContractReader::shipTo),
            order.optionalObject("promise", ContractReader::promise),
            order.object("shipping", ContractReader::shipping),
            order.object("payment", ContractReader::payment),
            order.list("disclosures", 0, 100, ContractReader::disclosure));
    checkLines(order, contract.lines());
    checkSum(order, contract);
    return contract;
  }

  private static Contract.MerchantReference merchant(Fields merchant) {
    return new Contract.MerchantReference(merchant.required("reference", REFERENCE));
  }

  private static Contract.Customer customer(Fields customer) {
    return new Contract.Customer(
        customer.required("reference", REFERENCE),
        customer.optional("region", Kinds.name(20)),
        customer.optional("email", Kinds.EMAIL),
        customer.optional("language", Kinds.LANGUAGE),
        Set.copyOf(
            customer.values("contactPermission", 10, Kinds.word(Contract.ContactPurpose.class))));
  }

  private static Contract.Line line(Fields line) {
    return new Contract.Line(
        line.required("reference", REFERENCE),
        line.required("sku", REFERENCE),
        line.optional("title", Kinds.name(500)),
        line.optional("category", Kinds.name(100)),
        Math.toIntExact(line.required("quantity", Kinds.number(1, 999_999))),
        line.required("unitPrice", Kinds.MONEY));
  }

  private static Contract.Amounts amounts(Fields amounts) {
    return new Contract.Amounts(
        amounts.required("items", Kinds.MONEY),
        amounts.required("shipping", Kinds.MONEY),
        amounts.required("tax", Kinds.MONEY),
        amounts.required("duty", Kinds.MONEY));
  }

  private static Contract.ShipTo shipTo(Fields shipTo) {
    return new Contract.ShipTo(
        shipTo.optional("name", Kinds.name(200)),
        shipTo.required("city", Kinds.name(200)),
        shipTo.optional("region", Kinds.name(20)),
        shipTo.required("postalCode", Kinds.name(20)),
        shipTo.required("country", Kinds.COUNTRY));
  }

  private static Contract.Promise promise(Fields promise) {
    return new Contract.Promise(
        promise.optional("shipBy", Kinds.INSTANT), promise.required("deliverBy", Kinds.DAY));
  }

  private static Contract.Shipping shipping(Fields shipping) {
    var chosenBy = shipping.optional("carrierChosenBy", Kinds.word(Party.class));
    if (chosenBy == Party.GUARANTOR) {
      shipping.wrong("carrierChosenBy", "MERCHANT, MARKETPLACE or CUSTOMER");
    }
    return new Contract.Shipping(
        shipping.required("method", Kinds.word(Contract.ShippingMethod.class)),
        shipping.optional("carrier", Kinds.name(100)),
        chosenBy);
  }

  private static Contract.Payment payment(Fields payment) {
    return new Contract.Payment(
        payment.required("provider", Kinds.name(100)),
        payment.required("reference", REFERENCE),
        payment.required("method", Kinds.word(Contract.PaymentMethod.class)));
  }

  private static Contract.Disclosure disclosure(Fields disclosure) {
    return new Contract.Disclosure(
        disclosure.required("kind", Kinds.name(100)),
        disclosure.required("text", Kinds.prose(2000)),
        disclosure.optional("acknowledgedAt", Kinds.INSTANT));
  }

  private static void checkLines(Fields order, List<Contract.Line> lines) {
    var seen = new HashSet<String>();
    for (var i = 0; i < lines.size(); i++) {
      var field = "lines[" + i + "].reference";
      if (!seen.add(lines.get(i).reference()) && order.sound(field)) {
        order.wrong(field, "a reference that no other line of the order has");
      }
    }
  }

  private static void checkSum(Fields order, Contract contract) {
    if (!order.sound("lines") || !order.sound("amounts")) {
      return;
    }
    var sum =
        contract.lines().stream()
            .map(line -> times(line.quantity(), line.unitPrice()))
            .reduce(BigInteger.ZERO, BigInteger::add);
    var items = contract.amounts().items();
    if (!sum.equals(BigInteger.valueOf(items))) {
      order.wrong(
          "amounts.items",
          "%d, the sum of quantity times unitPrice over the lines, instead of %d"
              .formatted(sum, items));
    }
  }

  private static BigInteger times(long quantity, long price) {
    return BigInteger.valueOf(quantity).multiply(BigInteger.valueOf(price));
  }
}
