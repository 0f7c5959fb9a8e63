package vernam.cli.tour;

import java.security.Provider;
import java.util.List;
import vernam.cli.message.MessageCipher;

/** Which steps a tour has. Tests give others. */
@FunctionalInterface
public interface TourSteps {
  /** Returns the steps for a place, in order. */
  List<Step> in(TourPlace place, Provider provider);

  /** The steps of the real tour. */
  static TourSteps all() {
    return (place, provider) -> {
      MessageCipher cipher = new MessageCipher(provider);
      return List.of(
          new MakeKey(place, provider),
          new SealFile(place, cipher),
          new OpenFile(place, cipher),
          new FlipBits(place, cipher),
          new CreateStore(place),
          new WriteValues(place),
          new ReadValues(place),
          new SearchDatabase(place),
          new WrongKey(place, provider));
    };
  }
}
