package org.redress.marketplace;

/** Bodies as a client of the API writes them. */
public final class Bodies {

  private static final String ORDER =
      """
      { "reference": "%s", "placedAt": "2026-03-02T10:15:00Z", "currency": "EUR",
        "merchant": {"reference": "acme"},
        "customer": {"reference": "c-77", "region": "DE-BY", "email": "c77@example.org", "language": "de",
                     "contactPermission": ["ORDER_STATUS"]},
        "lines": [{"reference": "1", "sku": "LED-1", "title": "LED torch", "category": "LIGHTING",
                   "quantity": 2, "unitPrice": 1995}],
        "amounts": {"items": 3990, "shipping": 490, "tax": 0, "duty": 0},
        "shipTo": {"name": "C. Customer", "city": "München", "region": "BY", "postalCode": "80331", "country": "DE"},
        "promise": {"shipBy": "2026-03-04T22:59:59Z", "deliverBy": "2026-03-09"},
        "shipping": {"method": "REGISTERED", "carrier": "DHL"},
        "payment": {"provider": "sandbox", "reference": "pay_123", "method": "CARD"},
        "disclosures": [{"kind": "COLOUR_MAY_DIFFER", "text": "Colours differ on screens.",
                         "acknowledgedAt": "2026-03-02T10:14:00Z"}] }\
      """;

  private static final String SMALLEST =
      """
      { "reference": "%s", "placedAt": "2026-03-02T10:15:00Z", "currency": "EUR",
        "merchant": {"reference": "acme"}, "customer": {"reference": "c-77"},
        "lines": [{"reference": "1", "sku": "LED-1", "quantity": 1, "unitPrice": 0}],
        "amounts": {"items": 0, "shipping": 0, "tax": 0, "duty": 0},
        "shipping": {"method": "PICKUP"},
        "payment": {"provider": "sandbox", "reference": "pay_123", "method": "OTHER"} }\
      """;

  private Bodies() {}

  /** With every field that an order can have. */
  public static String order(String reference) {
    return ORDER.formatted(reference);
  }

  /** With no field that may be left out. */
  public static String smallestOrder(String reference) {
    return SMALLEST.formatted(reference);
  }

  /** A line of an import, on one line. */
  public static String line(String order, String events, String claims) {
    return "{\"order\": %s, \"events\": [%s], \"claims\": [%s]}"
        .formatted(order, events, claims)
        .replace("\n", " ");
  }

  public static String event(String type, String occurredAt) {
    return "{\"type\": \"%s\", \"occurredAt\": \"%s\"}".formatted(type, occurredAt);
  }
}
