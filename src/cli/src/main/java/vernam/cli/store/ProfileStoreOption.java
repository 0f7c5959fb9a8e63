package vernam.cli.store;

import java.io.IOException;
import picocli.CommandLine.Mixin;
import vernam.cli.io.Console;
import vernam.cli.io.Failure;
import vernam.storage.Credentials;
import vernam.storage.EncryptedStore;

/** Which store, opened by which profile, for work on the profiles themselves. */
final class ProfileStoreOption {
  @Mixin private final ProfileOption profile = new ProfileOption();
  @Mixin private final PlaceOption place = new PlaceOption();
  @Mixin private final VersionOption version = new VersionOption();

  /** What is done with a store and the credentials that opened it. */
  @FunctionalInterface
  interface Work {
    void with(EncryptedStore store, Credentials present) throws IOException, Failure;
  }

  /** What is done with a store, the credentials that opened it, and others. */
  @FunctionalInterface
  interface NewWork {
    void with(EncryptedStore store, Credentials present, Credentials others)
        throws IOException, Failure;
  }

  ProfileText text() {
    return profile.text();
  }

  /** Opens the store and closes it after the work. */
  void open(Console console, Work work) throws IOException, Failure {
    try (Credentials present = text().known(console)) {
      open(present, work);
    }
  }

  /** Opens the store when both passwords are known, and closes it after the work. */
  void openWithNew(Console console, ProfileText others, NewWork work) throws IOException, Failure {
    text().checkStandardInput(others.isOnStandardInput());
    try (Credentials present = text().known(console);
        Credentials next = others.chosen(console)) {
      open(present, (store, opened) -> work.with(store, opened, next));
    }
  }

  private void open(Credentials present, Work work) throws IOException, Failure {
    place
        .place()
        .open(ProfileAccess.of(present), version.options(), store -> work.with(store, present));
  }
}
