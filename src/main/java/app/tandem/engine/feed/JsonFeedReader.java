package app.tandem.engine.feed;

/// Reads JSON Feed.
final class JsonFeedReader {
    private JsonFeedReader() {}

    static ParseOutcome read(String text, String base, Repairs repairs) {
        return new ParseOutcome.NotAFeed("it is JSON, but not a feed");
    }
}
