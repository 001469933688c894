package org.redress.gate;

/**
 * Who knows the numbers of parcels: many of them hold the number of a card by chance, and are none
 * because their carrier is named beside them.
 */
public interface ParcelNumbers {

  /** For where nobody knows any. */
  ParcelNumbers UNKNOWN =
      new ParcelNumbers() {
        @Override
        public boolean isOfCarrierNamedIn(String words, String number) {
          return false;
        }

        @Override
        public boolean isAnyCarriers(String number) {
          return false;
        }
      };

  /** Whether a carrier that these words name gives out such numbers, check digit included. */
  boolean isOfCarrierNamedIn(String words, String number);

  /** Whether any carrier does. */
  boolean isAnyCarriers(String number);
}
