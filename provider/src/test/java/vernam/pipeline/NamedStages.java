package vernam.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import vernam.literal.Literal;
import vernam.spec.PasscryptCost;

/** The stages of {@code pipelines.json} by their names in Python. */
final class NamedStages {
  private NamedStages() {}

  static Stage<Object, Object> of(JsonNode op) {
    Arguments args = new Arguments(op);
    return switch (op.get("op").textValue()) {
      case "item" -> any(Stages.item(op.get("index").longValue()));
      case "slice_items" ->
          any(
              Stages.items(
                  op.get("start").asLong(0),
                  op.get("stop").asLong(Long.MAX_VALUE),
                  op.get("step").asLong(1)));
      case "tag" ->
          any(
              args.optional(0, "names").isPresent()
                  ? Stages.tag(args.items(0, "names"))
                  : Stages.tag());
      case "halt" -> halt(args);
      case "sort", "heappop" -> spanned(args, Stages.sorted(NamedStages::compare));
      case "reversed" -> spanned(args, Stages.reversed());
      case "str" -> literals(Stages.toText());
      case "json_dumps" -> any(Stages.toJson());
      default -> codec(op.get("op").textValue(), args);
    };
  }

  private static Stage<Object, Object> codec(String name, Arguments args) {
    Types types = new Types();
    switch (name) {
      case "int_to_bytes" ->
          types.numbers(
              NumberStages.toBytes(args.integer(0, "size", 256), args.order(1, "byte_order")));
      case "bytes_to_int" -> types.bytes(BytesStages.toNumber(args.order(0, "byte_order")));
      case "bytes_to_hex" -> types.bytes(BytesStages.toHex());
      case "hex_to_bytes" -> types.texts(TextStages.fromHex());
      case "hex" ->
          types.numbers(
              args.flag(0, "prefix", false)
                  ? NumberStages.toPrefixedHexText()
                  : NumberStages.toHexText());
      case "bin" -> types.numbers(NumberStages.toBinaryText());
      case "int" ->
          types
              .texts(TextStages.parse(args.integer(0, "base", 10)))
              .add(Double.class, NumberStages.truncated());
      case "bytes" ->
          types
              .add(List.class, BytesStages.packed())
              .bytes(Stage.each(it -> it))
              .numbers(NumberStages.zeros())
              .texts(TextStages.encode(args.charset()));
      case "encode" -> types.texts(TextStages.encode(args.charset()));
      case "decode" -> types.bytes(BytesStages.decode(args.charset()));
      case "ascii_to_int" -> types.texts(TextStages.textToNumber());
      case "json_loads" -> types.texts(TextStages.parseJson()).bytes(BytesStages.parseJson());
      case "to_base64" -> types.texts(TextStages.toBase64()).bytes(BytesStages.toBase64());
      case "from_base64" -> types.texts(TextStages.fromBase64()).bytes(BytesStages.fromBase64());
      case "to_base" -> types.numbers(NumberStages.toBase(table(args)));
      case "from_base" -> types.texts(TextStages.fromBase(table(args)));
      default -> {
        return shape(name, args);
      }
    }
    return types;
  }

  private static Stage<Object, Object> shape(String name, Arguments args) {
    Types types = new Types();
    switch (name) {
      case "zfill" -> types.texts(TextStages.zeroFill(args.integer(0, "width", 0)));
      case "slice" ->
          types
              .texts(TextStages.sliceEach(slice(args)))
              .bytes(BytesStages.sliceEach(slice(args)))
              .add(List.class, Stages.sliceEach(slice(args)));
      case "index" -> {
        int position = args.integer(0, "index", 0);
        types
            .texts(TextStages.elementAt(position))
            .bytes(BytesStages.elementAt(position))
            .add(List.class, Stages.elementAt(position));
      }
      case "split" ->
          types.texts(
              args.count() == 0
                  ? TextStages.splitEach()
                  : TextStages.splitEach(
                      args.text(0, "sep", ""), args.integer(1, "limit", Integer.MAX_VALUE)));
      case "replace" ->
          types.texts(
              TextStages.replaceEach(
                  args.text(0, "old", ""),
                  args.text(1, "new", ""),
                  args.integer(2, "count", Integer.MAX_VALUE)));
      case "resize" -> {
        int size = args.integer(0, "size", 256);
        types.texts(TextStages.resize(size)).bytes(BytesStages.resize(size));
      }
      case "delimit" -> delimited(args, types, TextStages::delimit, BytesStages::delimit);
      case "delimited_resize" -> delimited(args, types, TextStages::splitOn, BytesStages::splitOn);
      default -> {
        return hash(name, args);
      }
    }
    return types;
  }

  private static void delimited(
      Arguments args,
      Types types,
      Function<String, Stage<String, String>> texts,
      Function<byte[], Stage<byte[], byte[]>> bytes) {
    if (args.optional(0, "delimiter").orElse(" ") instanceof byte[] delimiter) {
      types.bytes(bytes.apply(delimiter));
    } else {
      types.texts(texts.apply(args.text(0, "delimiter", " ")));
    }
  }

  private static Stage<Object, Object> hash(String name, Arguments args) {
    Literal salt = args.optional(0, "salt").map(PipelineCases::literal).orElse(Literal.none());
    return switch (name) {
      case "sha_256" -> literals(HashStages.sha256(salt));
      case "sha_512" -> literals(HashStages.sha512(salt));
      case "sum_sha_256" -> literals(HashStages.runningSha256(salt));
      case "sum_sha_512" -> literals(HashStages.runningSha512(salt));
      case "sha_256_hmac" -> literals(HashStages.hmac256(key(args), hmacSalt(args)));
      case "sha_512_hmac" -> literals(HashStages.hmac512(key(args), hmacSalt(args)));
      case "sum_passcrypt" -> literals(HashStages.runningPasscrypt(salt, cost(args)));
      default -> throw new IllegalArgumentException("unknown stage " + name);
    };
  }

  /** Returns the hmac of 0.18.1, which is none: specification, section 18.1. */
  static Stage<Object, Object> oldHmac(JsonNode op) {
    Literal key = key(new Arguments(op));
    Function<Literal[], String> hash =
        op.get("op").textValue().equals("sha_256_hmac") ? Hashes::sha256 : Hashes::sha512;
    return Stage.each(
        item -> {
          String inner = hash.apply(new Literal[] {key, PipelineCases.literal(item)});
          return hash.apply(new Literal[] {key, Literal.text(inner)});
        });
  }

  private static Literal key(Arguments args) {
    return PipelineCases.literal(args.get(0, "key"));
  }

  private static Literal hmacSalt(Arguments args) {
    return args.optional(1, "salt").map(PipelineCases::literal).orElse(Literal.none());
  }

  private static PasscryptCost cost(Arguments args) {
    return new PasscryptCost(
        args.integer(1, "kb", 1024), args.integer(2, "cpu", 3), args.integer(3, "hardness", 1024));
  }

  private static BaseTable table(Arguments args) {
    BaseTable table =
        args.optional(1, "table").map(it -> BaseTable.of((String) it)).orElse(BaseTable.ASCII_95);
    return table.first(args.integer(0, "base", 95));
  }

  private static Slice slice(Arguments args) {
    return args.count() == 1
        ? Slice.to(args.integer(0, "stop", 0))
        : new Slice(
            args.nullable(0, "start"), args.nullable(1, "stop"), args.integer(2, "step", 1));
  }

  private static Stage<Object, Object> halt(Arguments args) {
    Set<Object> sentinels =
        args.optional(1, "sentinels")
            .map(it -> (Set<Object>) new HashSet<Object>(Arguments.iterable(it)))
            .orElse(Set.of());
    return sentinels.isEmpty()
        ? Stages.haltAt(args.optional(0, "sentinel").orElse(""))
        : Stages.haltAtAny(sentinels);
  }

  private static Stage<Object, Object> spanned(Arguments args, Stage<Object, Object> stage) {
    int span = args.integer(0, "span", 0);
    return span == 0 ? stage : then(Stages.items(0, span, 1), stage);
  }

  private static int compare(Object a, Object b) {
    return a instanceof String text
        ? TextStages.BY_CODE_POINT.compare(text, (String) b)
        : Comparator.<BigInteger>naturalOrder().compare((BigInteger) a, (BigInteger) b);
  }

  private static Stage<Object, Object> literals(Stage<Object, String> stage) {
    return any(then(Stage.each(PipelineCases::literal), stage));
  }

  @SuppressWarnings("unchecked") // all of them are objects
  private static Stage<Object, Object> any(Stage<?, ?> stage) {
    return (Stage<Object, Object>) stage;
  }

  /** Returns a stage behind another, as a pipeline would have them. */
  static <A, B, C> Stage<A, C> then(Stage<A, B> first, Stage<? super B, C> second) {
    return () -> {
      Stage.Work<A, B> front = first.start();
      Stage.Work<? super B, C> back = second.start();
      return new Stage.Work<>() {
        @Override
        public void take(A item, Consumer<? super C> out) {
          front.take(item, it -> back.take(it, out));
        }

        @Override
        public void end(Consumer<? super C> out) {
          front.end(it -> back.take(it, out));
          back.end(out);
        }

        @Override
        public boolean isDone() {
          return front.isDone() || back.isDone();
        }
      };
    };
  }

  /** Python's stages take items of several types; ours, one of them for each type. */
  private static final class Types implements Stage<Object, Object> {
    private final Map<Class<?>, Stage<Object, Object>> stages = new LinkedHashMap<>();

    Types add(Class<?> type, Stage<?, ?> stage) {
      stages.put(type, any(stage));
      return this;
    }

    Types numbers(Stage<BigInteger, ?> stage) {
      return add(BigInteger.class, stage);
    }

    Types bytes(Stage<byte[], ?> stage) {
      return add(byte[].class, stage);
    }

    Types texts(Stage<String, ?> stage) {
      return add(String.class, stage);
    }

    @Override
    public boolean isTransparent() {
      return stages.values().stream().allMatch(Stage::isTransparent);
    }

    @Override
    public Work<Object, Object> start() {
      Map<Class<?>, Work<Object, Object>> works = new HashMap<>();
      return new Work<>() {
        @Override
        public void take(Object item, Consumer<? super Object> out) {
          Class<?> type =
              stages.keySet().stream().filter(it -> it.isInstance(item)).findFirst().orElseThrow();
          works.computeIfAbsent(type, it -> stages.get(it).start()).take(item, out);
        }

        @Override
        public void end(Consumer<? super Object> out) {
          works.values().forEach(work -> work.end(out));
        }
      };
    }
  }
}
