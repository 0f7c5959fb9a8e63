package vernam.pipeline;

/** A text is no JSON. The message says where, and nothing of the text. */
public final class JsonException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final int position;

  JsonException(String message, int position) {
    super(message + " at position " + position);
    this.position = position;
  }

  /** Returns where the error is, in UTF-16 units from 0. */
  public int position() {
    return position;
  }
}
