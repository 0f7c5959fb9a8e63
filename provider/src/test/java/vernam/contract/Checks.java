package vernam.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All questions by topic, in the order of the table. */
final class Checks {
  private static final Map<String, List<Check>> BY_TOPIC = new LinkedHashMap<>();

  static {
    BY_TOPIC.put("Initialisation", List.of(InitializationCheck.values()));
    BY_TOPIC.put("Associated data", List.of(AssociatedDataCheck.values()));
    BY_TOPIC.put("Arrays", List.of(ArrayCheck.values()));
    BY_TOPIC.put("Buffers", List.of(BufferCheck.values()));
    BY_TOPIC.put("Sizes and too little room", List.of(SizeCheck.values()));
    BY_TOPIC.put("Input and output in one memory", List.of(OverlapCheck.values()));
    BY_TOPIC.put("The second message", List.of(ReuseCheck.values()));
    BY_TOPIC.put("Keys, objects and streams", List.of(WrapCheck.values()));
    BY_TOPIC.put("Parameters", List.of(ParametersCheck.values()));
    BY_TOPIC.put("What is forged or broken", List.of(TamperCheck.values()));
  }

  private Checks() {}

  static Map<String, List<Check>> byTopic() {
    return BY_TOPIC;
  }

  static Stream<Check> all() {
    return BY_TOPIC.values().stream().flatMap(List::stream);
  }
}
