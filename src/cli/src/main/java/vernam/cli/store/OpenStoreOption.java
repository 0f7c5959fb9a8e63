package vernam.cli.store;

import picocli.CommandLine.Option;
import vernam.storage.StoreOptions;

/** Which store, which must exist, and how old it may be. */
final class OpenStoreOption extends StoreOption {
  @Option(
      names = "--minimum-version",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Refuse a store that has seen fewer changes than N: what 'vernam store version' last"
              + " printed.")
  private long minimumVersion;

  @Override
  StoreOptions options() {
    return StoreOptions.standard().withMinimumVersion(Math.max(0, minimumVersion));
  }
}
