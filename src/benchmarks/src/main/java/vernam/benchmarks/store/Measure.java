package vernam.benchmarks.store;

/** What is measured. Of all of them less is better. */
enum Measure {
  BULK("bulk insert", "µs per row"),
  PUT("put", "µs"),
  POWER_SAFE_PUT("put, on the disk", "µs"),
  GET("random get", "µs"),
  SCAN("scan", "µs per row"),
  OPEN("open and first get", "ms"),
  SIZE("file size", "MiB");

  private final String title;
  private final String unit;

  Measure(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  String title() {
    return title;
  }

  String unit() {
    return unit;
  }
}
