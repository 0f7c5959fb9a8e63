package vernam.cli.store;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptLimit;

/** Reads the cost of a profile: three numbers with commas between them. */
final class CostConverter implements ITypeConverter<PasscryptCost> {
  @Override
  public PasscryptCost convert(String text) {
    String[] numbers = text.split(",", -1);
    if (numbers.length != 3) {
      throw new TypeConversionException("not three numbers");
    }
    PasscryptCost cost =
        new PasscryptCost(
            Long.parseLong(numbers[0]), Integer.parseInt(numbers[1]), Long.parseLong(numbers[2]));
    PasscryptLimit.DEFAULT.check(cost);
    return cost;
  }
}
