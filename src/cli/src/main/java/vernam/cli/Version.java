package vernam.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code vernam --version} prints; the number comes from the jar's manifest. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String number = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "vernam " + (number == null ? "(not packaged)" : number), "Java " + Runtime.version(),
    };
  }
}
