package vernam.cli.tour;

import java.util.List;

/** Searches the database file for tags and values in clear. */
record SearchDatabase(TourPlace place) implements Step {
  @Override
  public String title() {
    return "Search the database file for tags and values";
  }

  @Override
  public List<String> run() throws Exception {
    List<String> words = TourValues.words();
    OrdinaryDatabase.create(place.ordinaryDatabase(), words);
    WordSearch ordinary = WordSearch.in(place.ordinaryDatabase());
    WordSearch store = WordSearch.in(place.store());
    long patterns = (long) words.size() * WordSearch.ENCODINGS.size();
    long control = ordinary.count(words);
    StepFailedException.require(
        control == patterns,
        "the search itself does not work: it found " + control + " of " + patterns);
    StepFailedException.require(store.size() > 0, "there is no database file");
    long found = store.count(words);
    StepFailedException.require(found == 0, "words in clear in the database file: " + found);
    return List.of(
        "Looked for " + words.size() + " words of them, in UTF-8, UTF-16LE and UTF-16BE.",
        "The encrypted store (" + Measured.size(store.size()) + "): 0 of " + patterns + " found.",
        "An ordinary H2 table with the same words ("
            + Measured.size(ordinary.size())
            + "): "
            + control
            + " of "
            + patterns
            + " found.",
        "So the search works, and the store shows none of them.");
  }
}
