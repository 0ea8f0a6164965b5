/// The XML of feeds, sound or broken, as a tree with the names that feeds mean.
///
/// Begin with `FeedXml`: the JDK's parser reads what is sound, `LenientXmlParser` all the rest, and both tell
/// a `TreeBuilder`. Names come out in lower case and namespaces as `FeedNamespace` has them, so that the
/// readers ask `Elements` and see one spelling. What had to be repaired is noted in `Repairs`.
package app.tandem.engine.feed.xml;
