package org.processcontracts.reference.oracle;

import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Random choices that can be made again: the seed is printed, and -Doracle.seed takes it. */
final class Dice {

  /** Texts that databases like to take for something else, and that they like to sort otherwise. */
  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "A",
          "b",
          "ab",
          "a b",
          "%",
          "_",
          "a_b",
          "a%b",
          "\\",
          "'",
          "''",
          "\"",
          "Ä",
          "业务管理员",
          "业务",
          "！",
          "\uffff",
          "😀",
          "😀a",
          "\u0000",
          "\u0001",
          "a\u0000b",
          "\u0001\u0002",
          "null",
          "true",
          "-- ",
          "'; drop table bcs_record; --",
          "!",
          "!%");

  /** The order of both databases: by code point, not by char. */
  static final Comparator<String> BY_CODE_POINT =
      (a, b) -> {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return java.util.Arrays.compare(left, right);
      };

  private final Random random;

  Dice(String test) {
    long seed = Long.getLong("oracle.seed", System.nanoTime());
    System.out.printf("%s: -Doracle.seed=%d%n", test, seed);
    random = new Random(seed);
  }

  /** How many queries a test asks. */
  static int queries() {
    return Integer.getInteger("oracle.queries", 500);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean chance() {
    return random.nextBoolean();
  }

  boolean rarely() {
    return random.nextInt(8) == 0;
  }

  <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  String text() {
    return of(TEXTS);
  }
}
