package vernam.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.AEADBadTagException;
import vernam.literal.Literal;

/** One call in a scenario of the lists {@code validator}, and what comes of it. */
public final class ValidatorStep {
  private static final HexFormat HEX = HexFormat.of();

  private final VectorCase step;

  private ValidatorStep(VectorCase step) {
    this.step = step;
  }

  /** Makes the call that a step asks for and returns the bytes that it gave, or none. */
  @FunctionalInterface
  public interface Call {
    /** Makes the call. */
    byte[] make() throws Exception;
  }

  /** Returns the calls of a scenario after its constructor, in order. */
  public static List<ValidatorStep> of(VectorCase scenario) {
    return Vectors.elements(scenario, "steps")
        .map(ValidatorStep::new)
        .filter(step -> !step.call().equals("new"))
        .toList();
  }

  /** Returns the name of the call. */
  public String call() {
    return step.text("call");
  }

  /** Returns whether the call succeeds. */
  public boolean isOk() {
    return step.text("result").equals("ok");
  }

  /** Returns the bytes that the call gives, empty if it gives none. */
  public byte[] value() {
    for (String field : new String[] {"value_hex", "value_int_hex"}) {
      if (step.has(field)) {
        return step.bytes(field);
      }
    }
    return new byte[0];
  }

  /** Returns an argument as it is. */
  public JsonNode argument(String name) {
    return step.object("args").node(name);
  }

  /** Returns an argument of text. */
  public String text(String name) {
    return argument(name).textValue();
  }

  /** Returns an argument of hexadecimal digits. */
  public byte[] bytes(String name) {
    return HEX.parseHex(text(name));
  }

  /** Returns an argument of {@code update_key}, or what stands for it if it is missing. */
  public Literal keyPart(String name) {
    if (step.has("args") && step.object("args").has(name)) {
      return VectorCase.literal(argument(name));
    }
    return name.equals("pid") ? Literal.integer(0) : Literal.text("");
  }

  /** Makes the call and asks for the known outcome. */
  public void check(Call call) throws Exception {
    if (isOk()) {
      assertThat(call.make()).as(step.toString()).isEqualTo(value());
    } else {
      assertThatThrownBy(call::make).as(step.toString()).isInstanceOf(exception());
    }
  }

  @Override
  public String toString() {
    return step + " " + call();
  }

  private Class<? extends Exception> exception() {
    return switch (step.text("error")) {
      case "PermissionError", "AttributeError" -> IllegalStateException.class;
      case "ValueError" -> AEADBadTagException.class;
      default -> throw new IllegalArgumentException(step.text("error"));
    };
  }
}
