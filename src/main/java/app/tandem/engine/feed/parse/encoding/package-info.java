/// Bytes to text: `Encodings` finds out which encoding a document has and decodes it, `Charsets` has the
/// names that publishers give them, and `MixedText` decodes what has two encodings.
package app.tandem.engine.feed.parse.encoding;
