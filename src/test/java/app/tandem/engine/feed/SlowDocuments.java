package app.tandem.engine.feed;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Documents that are as slow to read as can be for their size: each keeps another part of the reader busy.
public final class SlowDocuments {
    private SlowDocuments() {}

    /// The slowest of all.
    ///
    /// @param size its length in bytes, about
    public static byte[] worst(int size) {
        return described("<font><p>", size).getBytes(StandardCharsets.UTF_8);
    }

    /// One for each part of the reader.
    ///
    /// @param size their length in bytes, about
    /// @return by what they are full of
    public static Map<String, byte[]> all(int size) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("fonts and paragraphs", described("<font><p>", size));
        all.put("text where cells belong", described("<table>x<b>", size));
        all.put("crossing tags", described("<b><i><u><p></b></i></u>", size));
        all.put("lists", described("<ul><li>", size));
        all.put("pictures", described("<img src=x>", size));
        all.put("frames", described("<iframe src=http://a/></iframe>", size));
        all.put("hidden pictures", described("<noscript><img src=a></noscript>", size));
        all.put("character references", described("&a", size));
        all.put("one list of pictures", described("<img srcset='" + "a b,".repeat(size / 4) + "'>", 0));
        all.put("one address of steps", described("<img src='" + "a/../".repeat(size / 5) + "'>", 0));
        all.put("empty elements", item("<a/>".repeat(size / 4)));
        all.put("links", item("<link/>".repeat(size / 7)));
        all.put("categories", item("<category>a</category>".repeat(size / 22)));
        all.put("files", item("<enclosure url='a'/>".repeat(size / 20)));
        all.put("media", item(media("a").repeat(size / 40)));
        all.put("media that may not be loaded", item(media("javascript:a").repeat(size / 51)));
        all.put("items", "<rss><channel>" + "<item/>".repeat(size / 7) + "</channel></rss>");
        all.put("open items", "<rss><channel>" + "<item><b><title>".repeat(size / 16));
        all.put("open CDATA sections", "<rss><item>" + "<![CDATA[</b>".repeat(size / 13));
        all.put("open quotes", "<rss><item>" + "<a b='".repeat(size / 6));
        all.put(
                "markup",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>" + "<b>a</b>".repeat(size / 8)
                        + "</content></entry></feed>");
        all.put(
                "a long base",
                "<feed xml:base='http://a/" + "b".repeat(size / 2) + "/'><entry><content type='html'>"
                        + "&lt;a href='x'>".repeat(size / 30) + "</content></entry></feed>");
        all.put("a version of JSON", "{\"version\":\"jsonfeed.org" + "a".repeat(size) + "\",\"items\":[]}");
        all.put("items of JSON", "{\"title\":\"a\",\"items\":[" + "{},".repeat(size / 3) + "]}");
        all.put(
                "authors of JSON",
                "{\"title\":\"a\",\"authors\":[" + numbers(size / 20) + "],\"items\":[" + "{},".repeat(size / 6)
                        + "]}");
        return all.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().getBytes(StandardCharsets.UTF_8),
                        (first, _) -> first,
                        LinkedHashMap::new));
    }

    private static String numbers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));
    }

    private static String media(String url) {
        return "<media:content url='" + url + "'/>";
    }

    private static String described(String html, int size) {
        return item("<description><![CDATA[" + html.repeat(Math.max(1, size / html.length())) + "]]></description>");
    }

    private static String item(String content) {
        return "<rss xmlns:media='http://search.yahoo.com/mrss/'><channel><item>" + content + "</item></channel></rss>";
    }
}
