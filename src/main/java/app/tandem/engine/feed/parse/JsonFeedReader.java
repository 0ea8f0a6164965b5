package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.Enclosure;
import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.EntryBuilder;
import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.FeedBuilder;
import app.tandem.engine.feed.clean.HtmlCleaner;
import app.tandem.engine.feed.clean.TimeLimit;
import app.tandem.engine.feed.clean.TimedInput;
import app.tandem.engine.feed.clean.Urls;
import app.tandem.engine.feed.dates.FeedDates;
import app.tandem.engine.feed.parse.TextConstruct.Kind;
import app.tandem.engine.feed.xml.Elements;
import app.tandem.engine.feed.xml.Repairs;
import app.tandem.engine.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org), which differ by `author` and `authors`. Where publishers write
/// one thing for a list of one, or a name for an object with a name, that is read, too.
final class JsonFeedReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final JsonNode root;
    private final String base;
    private final Repairs repairs;

    private JsonFeedReader(JsonNode root, String base, Repairs repairs) {
        this.root = root;
        String own = first(text(root, "feed_url"), text(root, "home_page_url"));
        this.base = base.isEmpty() && own != null ? own : base;
        this.repairs = repairs;
    }

    /// Reads a document.
    ///
    /// @param text JSON
    /// @param base the document's base; empty for none
    /// @param repairs where to note what had to be repaired
    /// @return a feed if its version says so, or if it has items as one
    static ParseOutcome read(String text, String base, Repairs repairs) {
        JsonNode root;
        try {
            root = MAPPER.readTree(TimedInput.of(text));
        } catch (JacksonException e) {
            return new ParseOutcome.NotAFeed(damage(e));
        }
        if (root.path("rss").path("channel").isObject()) {
            return new ParseOutcome.Parsed(RssReader.read(RssInJson.tree(root, repairs), base, repairs));
        }
        boolean says = root.path("version").asString("").contains("jsonfeed.org");
        if (!root.path("items").isArray() || (!says && !root.path("title").isString())) {
            return new ParseOutcome.NotAFeed(Problem.of("parse.json"));
        }
        return new ParseOutcome.Parsed(new JsonFeedReader(root, base, repairs).feed());
    }

    /// Jackson's own words name its classes and settings.
    private static Problem damage(JacksonException e) {
        TokenStreamLocation where = e.getLocation();
        return where == null || where.getLineNr() < 1
                ? Problem.of("parse.json.damaged")
                : Problem.of("parse.json.damagedAt", where.getLineNr(), where.getColumnNr());
    }

    private Feed feed() {
        String language = Elements.languageTag(text(root, "language"));
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : root.path("items")) {
            if (item.isObject()) {
                entries.add(entry(item, language));
            } else {
                repairs.note("repair.item");
            }
        }
        String version = root.path("version").asString("").replaceFirst("^.*/version/([0-9.]{1,8})/?$", "$1");
        return new FeedBuilder(version.matches("[0-9.]+") ? "json feed " + version : "json feed")
                .title(plain(root, "title"))
                .link(address(root, "home_page_url"))
                .description(plain(root, "description"))
                .language(language)
                .image(first(media(root, "icon"), media(root, "favicon")))
                .entries(entries)
                .repairs(repairs.list())
                .build();
    }

    private Entry entry(JsonNode item, @Nullable String feedLanguage) {
        TimeLimit.check();
        String id = text(item, "id");
        String page = first(address(item, "url"), address(item, "external_url"));
        List<Enclosure> enclosures = enclosures(item);
        return new EntryBuilder()
                .id(id == null ? null : Urls.harmless(id))
                .title(plain(item, "title"))
                .link(page == null ? otherwise(id, enclosures) : page)
                .author(first(authors(item), authors(root)))
                .language(first(Elements.languageTag(text(item, "language")), feedLanguage))
                .image(first(media(item, "image"), media(item, "banner_image")))
                .duration(duration(all(item, "attachments")))
                .published(FeedDates.parse(text(item, "date_published")))
                .updated(FeedDates.parse(text(item, "date_modified")))
                .summary(plain(item, "summary"))
                .content(contents(item, page))
                .categories(tags(item))
                .enclosures(enclosures)
                .build();
    }

    /// As for the other formats, see [Links].
    private @Nullable String otherwise(@Nullable String id, List<Enclosure> enclosures) {
        String page = id != null && id.regionMatches(true, 0, "http", 0, 4) ? Urls.page("", id) : null;
        if (page != null && page.contains("://")) {
            return Urls.sound(page);
        }
        return enclosures.isEmpty() ? null : enclosures.getFirst().url();
    }

    /// Relative addresses are resolved against the entry's page, for which the text was written.
    private List<String> contents(JsonNode item, @Nullable String page) {
        String html = text(item, "content_html");
        String text = html == null ? text(item, "content_text") : null;
        String where = page != null && page.contains("://") ? page : base;
        String cleaned = html != null
                ? HtmlCleaner.clean(html, where)
                : text == null ? "" : TextConstruct.body(text, Kind.PLAIN, where);
        return cleaned.isEmpty() ? List.of() : List.of(cleaned);
    }

    private static @Nullable String authors(JsonNode parent) {
        List<JsonNode> authors = new ArrayList<>(all(parent, "authors"));
        authors.addAll(all(parent, "author"));
        String names = authors.stream()
                .map(author -> author.isString() ? said(author.asString()) : plain(author, "name"))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    /// The items of a list, or what stands there in its place.
    private static List<JsonNode> all(JsonNode parent, String name) {
        JsonNode node = parent.path(name);
        return node.isArray() ? node.valueStream().toList() : node.isMissingNode() ? List.of() : List.of(node);
    }

    private static List<String> tags(JsonNode item) {
        boolean list = item.path("tags").isArray();
        Set<String> tags = new LinkedHashSet<>();
        for (JsonNode each : all(item, "tags")) {
            String text = each.isObject() ? each.path("name").asString("") : each.asString("");
            for (String tag : list ? new String[] {text} : text.split(",", -1)) {
                tags.add(HtmlCleaner.escape(tag));
            }
        }
        tags.remove("");
        return List.copyOf(tags);
    }

    private List<Enclosure> enclosures(JsonNode item) {
        List<Enclosure> enclosures = new ArrayList<>();
        for (JsonNode each : all(item, "attachments")) {
            Enclosure enclosure =
                    Enclosures.of(base, text(each, "url"), text(each, "mime_type"), text(each, "size_in_bytes"));
            if (enclosure != null) {
                enclosures.add(enclosure);
            }
        }
        return enclosures;
    }

    private static @Nullable Duration duration(List<JsonNode> attachments) {
        double seconds = attachments.isEmpty()
                ? 0
                : attachments.getFirst().path("duration_in_seconds").asDouble(0);
        return seconds > 0 && seconds < 1e7 ? Duration.ofMillis(Math.round(seconds * 1000)) : null;
    }

    private @Nullable String address(JsonNode parent, String name) {
        String address = Urls.page(base, text(parent, name));
        return address == null ? null : Urls.sound(address);
    }

    private @Nullable String media(JsonNode parent, String name) {
        String address = Urls.media(base, text(parent, name));
        return address == null ? null : Urls.harmless(address);
    }

    /// Plain text by the format, though some write HTML, as they do in RSS.
    private static @Nullable String plain(JsonNode parent, String name) {
        return said(text(parent, name));
    }

    private static @Nullable String said(@Nullable String text) {
        String html = text == null ? "" : TextConstruct.html(text, Kind.EITHER, "");
        return html.isEmpty() ? null : html;
    }

    /// Numbers count as texts, since publishers forget the quotes of an `id`.
    private static @Nullable String text(JsonNode parent, String name) {
        JsonNode node = parent.path(name);
        String text = node.isString() || node.isNumber() ? node.asString().strip() : "";
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String first(@Nullable String best, @Nullable String other) {
        return best == null ? other : best;
    }
}
