package org.redress.evidence;

/**
 * How the last sign of a number is computed from those before it. Rules and weights are facts of
 * the carriers and of the Universal Postal Union; letters have the values that the rule gives them.
 */
enum CheckDigit {
  NONE {
    @Override
    char of(String serial) {
      throw new IllegalStateException("There is none for " + serial);
    }
  },
  /** GS1: weights 3 and 1 from the right, up to the next ten. */
  GS1 {
    @Override
    char of(String serial) {
      return upToTen(fromTheRight(serial, 3, 1));
    }
  },
  /** UPS and OnTrac: weights 1 and 2 from the left, letters three less than their code. */
  ONE_TWO {
    @Override
    char of(String serial) {
      var sum = 0;
      for (var i = 0; i < serial.length(); i++) {
        sum += value(serial.charAt(i)) * (i % 2 == 0 ? 1 : 2);
      }
      return upToTen(sum);
    }
  },
  /** Deutsche Post: weights 4 and 9 from the left. */
  FOUR_NINE {
    @Override
    char of(String serial) {
      return upToTen(fromTheRight(new StringBuilder(serial).reverse().toString(), 4, 9));
    }
  },
  /** DHL Express: the number's remainder by seven. */
  MOD_7 {
    @Override
    char of(String serial) {
      return digit((int) (Long.parseLong(serial) % 7));
    }
  },
  /** FedEx: weights 1, 3 and 7 from the right, the remainder by eleven; ten is 0. */
  FEDEX {
    @Override
    char of(String serial) {
      return digit(fromTheRight(serial, 1, 3, 7) % 11 % 10);
    }
  },
  LUHN {
    @Override
    char of(String serial) {
      var sum = 0;
      for (var i = 0; i < serial.length(); i++) {
        var doubled = value(serial.charAt(serial.length() - 1 - i)) * (i % 2 == 0 ? 2 : 1);
        sum += doubled / 10 + doubled % 10;
      }
      return upToTen(sum);
    }
  },
  /** UPU S10: weights 8 6 4 2 3 5 9 7, eleven less the remainder; ten is 0 and eleven 5. */
  S10 {
    @Override
    char of(String serial) {
      var rest = 11 - fromTheRight(serial, 7, 9, 5, 3, 2, 4, 6, 8) % 11;
      return digit(rest == 10 ? 0 : rest == 11 ? 5 : rest);
    }
  },
  /** ISO 7064 modulo 37, 36, over digits and letters. */
  MOD_37_36 {
    @Override
    char of(String serial) {
      var rest = 36;
      for (var i = 0; i < serial.length(); i++) {
        var sum = (rest + Character.digit(serial.charAt(i), 36)) % 36;
        rest = (sum == 0 ? 36 : sum) * 2 % 37;
      }
      return Character.toUpperCase(Character.forDigit((37 - rest) % 36, 36));
    }
  };

  /** For a serial part of digits and capital letters. */
  abstract char of(String serial);

  private static int fromTheRight(String serial, int... weights) {
    var sum = 0;
    for (var i = 0; i < serial.length(); i++) {
      sum += value(serial.charAt(serial.length() - 1 - i)) * weights[i % weights.length];
    }
    return sum;
  }

  private static int value(char sign) {
    return sign <= '9' ? sign - '0' : (sign - 3) % 10;
  }

  private static char upToTen(int sum) {
    return digit((10 - sum % 10) % 10);
  }

  private static char digit(int value) {
    return (char) ('0' + value);
  }
}
