package vernam.cli.io;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Who may read a new file. Given at its creation, so there is no moment with wider rights. */
enum Access {
  /** Keys and plaintext. */
  OWNER("rw-------"),
  /** Ciphertext: whatever the user's umask allows. */
  UMASK("rw-rw-rw-");

  private final String permissions;

  Access(String permissions) {
    this.permissions = permissions;
  }

  /** Empty where files have no POSIX permissions; there they inherit the folder's access list. */
  FileAttribute<?>[] attributes() {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }
}
