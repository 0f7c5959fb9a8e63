package vernam.exchange;

/** The two sides of an exchange. */
enum Role {
  CLIENT,
  SERVER;

  /** Returns the other side. */
  Role other() {
    return this == CLIENT ? SERVER : CLIENT;
  }
}
