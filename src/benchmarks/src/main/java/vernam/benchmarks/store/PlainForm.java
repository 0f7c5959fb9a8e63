package vernam.benchmarks.store;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Tag and value as they are: what encrypts them, if anything does, is below the table. */
final class PlainForm implements RowForm {
  @Override
  public String keyType() {
    return "VARCHAR(200)";
  }

  @Override
  public Object key(String tag) {
    return tag;
  }

  @Override
  public byte[] seal(Object key, String tag, String value) {
    return value.getBytes(UTF_8);
  }

  @Override
  public Row open(Object key, byte[] stored) {
    return new Row((String) key, new String(stored, UTF_8));
  }
}
