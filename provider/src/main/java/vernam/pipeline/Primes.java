package vernam.pipeline;

import java.math.BigInteger;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The smallest and the largest prime of a size in bits, for 283 sizes: 2 to 257, and the multiples
 * of 512 up to 4096, and 384, each with its two neighbours.
 *
 * <p>Stateless. Source: specification pipelines, section 16.4; for 5 bits the smallest prime is 17,
 * where aiootp has 19.
 */
public final class Primes {
  /**
   * A line has the first of consecutive sizes n, and for each a pair a/b: the smallest prime is
   * 2^(n-1) + a, the largest 2^n - b.
   */
  private static final String OFFSETS =
      """
      2: 0/1 1/1 3/3 1/1 5/3 3/1 3/5 1/3 9/3 7/9 5/3 3/1 17/3 27/19 3/15 1/1 29/5 3/1 21/3 7/9
      22: 17/3 15/15 9/3 43/39 35/5 15/39 29/57 3/3 11/35 3/1 11/5 15/9 17/41 25/31 53/5 31/25
      38: 9/45 7/7 23/87 15/21 27/11 15/57 29/17 7/55 59/21 15/115 5/59 21/81 69/27 55/129
      52: 21/47 21/111 5/33 159/55 3/5 81/13 9/27 69/55 131/93 33/1 15/57 135/25 29/59 13/49
      66: 131/5 9/19 3/23 33/19 29/35 25/231 11/93 15/69 29/35 37/97 33/15 15/33 11/11 7/67
      80: 23/65 13/51 17/57 9/55 75/35 3/19 171/35 27/67 39/299 7/1 29/33 133/45 59/83 25/25
      94: 105/3 129/15 9/17 61/141 105/51 7/115 255/15 277/69 81/33 267/97 81/17 111/13 39/117
      107: 99/1 39/59 33/31 147/21 27/37 51/75 25/133 281/11 43/67 71/3 33/279 29/5 25/69
      120: 9/119 451/73 41/3 277/67 165/59 67/9 27/137 7/1 29/159 51/25 17/5 169/69 39/347
      133: 67/99 27/45 27/45 33/113 85/13 155/105 87/187 155/27 37/9 5/111 217/69 5/83 175/151
      146: 27/153 85/145 51/167 91/31 69/3 147/195 45/17 253/69 95/243 27/31 15/143 45/19
      158: 69/15 97/91 299/47 7/159 107/101 19/55 21/63 117/25 141/5 85/135 83/257 87/643
      170: 147/143 49/19 129/95 105/55 77/3 7/229 9/233 427/339 75/41 87/49 309/47 15/165
      182: 165/161 49/147 215/33 27/303 159/371 205/85 303/125 57/25 35/11 129/19 5/237 133/31
      194: 65/33 27/135 35/15 21/75 107/17 15/49 101/75 235/55 351/183 67/159 15/167 7/81
      206: 581/5 33/91 203/299 375/33 47/47 33/175 71/23 57/3 75/185 7/157 251/377 423/61
      218: 129/33 163/121 185/77 217/3 81/117 49/235 189/63 735/49 119/5 735/405 483/93 3/91
      230: 249/27 67/165 105/567 357/3 431/83 43/15 81/209 25/181 249/161 67/87 29/467 115/39
      242: 261/63 69/9 59/189 133/163 315/107 337/81 63/237 81/75 119/207 25/9 65/129 421/273
      254: 39/245 79/19 95/189 297/93
      383: 255/31 369/317 231/265
      511: 15/187 111/569 75/445
      1023: 1443/361 1155/105 643/2673
      1535: 265/1317 699/3453 75/175
      2047: 4147/85 1919/1557 981/1449
      2559: 903/709 2283/75 903/615
      3071: 195/187 2291/47 813/841
      3583: 2343/3097 4259/429 21/411
      4095: 489/1615 579/2549 1761/783
      """;

  private static final Pattern SEPARATORS = Pattern.compile("[: /]+");

  private static final NavigableMap<Integer, Pair> PAIRS = parse();

  private Primes() {}

  /**
   * Returns the smallest prime of a size.
   *
   * @param bits one of {@link #sizes}
   * @throws IllegalArgumentException if the size is another
   */
  public static BigInteger smallest(int bits) {
    BigInteger above = BigInteger.valueOf(pair(bits).above());
    return BigInteger.ONE.shiftLeft(bits - 1).add(above);
  }

  /**
   * Returns the largest prime of a size.
   *
   * @param bits one of {@link #sizes}
   * @throws IllegalArgumentException if the size is another
   */
  public static BigInteger largest(int bits) {
    BigInteger below = BigInteger.valueOf(pair(bits).below());
    return BigInteger.ONE.shiftLeft(bits).subtract(below);
  }

  /** Returns the sizes in bits whose primes are known, ascending. */
  public static NavigableSet<Integer> sizes() {
    return Collections.unmodifiableNavigableSet(PAIRS.navigableKeySet());
  }

  private static Pair pair(int bits) {
    Pair pair = PAIRS.get(bits);
    if (pair == null) {
      throw new IllegalArgumentException("no primes of " + bits + " bits are known: see sizes()");
    }
    return pair;
  }

  private static NavigableMap<Integer, Pair> parse() {
    NavigableMap<Integer, Pair> pairs = new TreeMap<>();
    for (String line : OFFSETS.lines().toList()) {
      int[] numbers = SEPARATORS.splitAsStream(line).mapToInt(Integer::parseInt).toArray();
      for (int i = 1; i < numbers.length; i += 2) {
        pairs.put(numbers[0] + i / 2, new Pair(numbers[i], numbers[i + 1]));
      }
    }
    return pairs;
  }

  private record Pair(int above, int below) {}
}
