package vernam.cli.store;

import picocli.CommandLine.Option;
import vernam.storage.StoreOptions;

/** How old a store may be that is opened. */
final class VersionOption {
  @Option(
      names = "--minimum-version",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Refuse a store that has seen fewer changes than N: what 'vernam store version' last"
              + " printed.")
  private long minimumVersion;

  StoreOptions options() {
    return StoreOptions.standard().withMinimumVersion(Math.max(0, minimumVersion));
  }
}
