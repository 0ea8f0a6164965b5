package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.Enclosure;
import app.tandem.engine.feed.clean.Urls;
import app.tandem.engine.feed.parse.TextConstruct.Kind;
import app.tandem.engine.feed.xml.Elements;
import app.tandem.engine.feed.xml.FeedNamespace;
import app.tandem.engine.feed.xml.Repairs;
import com.rometools.modules.itunes.EntryInformation;
import com.rometools.modules.itunes.io.ITunesParser;
import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.io.MediaModuleParser;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.MediaGroup;
import com.rometools.modules.mediarss.types.Metadata;
import com.rometools.modules.mediarss.types.UrlReference;
import com.rometools.rome.io.ModuleParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// What Media RSS and the podcast module say of an entry, read by Rome, one entry at a time: what Rome can't
/// digest costs that entry its module, and nothing else.
///
/// @param enclosures files, with or without a group around them
/// @param image a picture that stands for the entry, absolute; null for none
/// @param duration how long it plays; null when unsaid
/// @param title HTML; null for none
/// @param description HTML; null for none
record Modules(
        List<Enclosure> enclosures,
        @Nullable String image,
        @Nullable Duration duration,
        @Nullable String title,
        @Nullable String description) {
    private static final Modules NONE = new Modules(List.of(), null, null, null, null);

    /// Reads them.
    ///
    /// @param entry an `item` or `entry`
    /// @param document the document's base; empty for none
    /// @param repairs where to note what couldn't be read
    static Modules read(Element entry, String document, Repairs repairs) {
        String base = Elements.base(entry, document);
        Modules media = parse(entry, FeedNamespace.MEDIA, MediaModuleParser::new, document, repairs)
                        instanceof MediaEntryModule module
                ? ofMedia(module, base)
                : NONE;
        return parse(entry, FeedNamespace.ITUNES, ITunesParser::new, document, repairs)
                        instanceof EntryInformation module
                ? media.with(module, base)
                : media;
    }

    private static @Nullable Object parse(
            Element entry, FeedNamespace namespace, Supplier<ModuleParser> parser, String document, Repairs repairs) {
        if (!isUsed(namespace, entry)) {
            return null;
        }
        ModuleAddresses.repair(entry, namespace, document);
        try {
            return parser.get().parse(entry, Locale.ROOT);
        } catch (RuntimeException _) {
            repairs.note("repair.module", namespace.namespace().getPrefix());
            return null;
        }
    }

    private static boolean isUsed(FeedNamespace namespace, Element entry) {
        for (Element child : Elements.children(entry)) {
            if (child.getNamespace().equals(namespace.namespace())) {
                return true;
            }
        }
        return false;
    }

    private static Modules ofMedia(MediaEntryModule module, String base) {
        List<MediaContent> contents = new ArrayList<>(List.of(module.getMediaContents()));
        List<Metadata> metadata = new ArrayList<>(Arrays.asList(module.getMetadata()));
        for (MediaGroup group : module.getMediaGroups()) {
            contents.addAll(List.of(group.getContents()));
            metadata.add(group.getMetadata());
        }
        contents.forEach(content -> metadata.add(content.getMetadata()));
        return new Modules(
                contents.stream()
                        .map(content -> enclosure(content, base))
                        .filter(Objects::nonNull)
                        .toList(),
                first(metadata.stream()
                        .filter(data -> data.getThumbnail() != null)
                        .flatMap(data -> Arrays.stream(data.getThumbnail()))
                        .map(thumbnail -> image(
                                base,
                                thumbnail.getUrl() == null
                                        ? null
                                        : thumbnail.getUrl().toString()))),
                first(contents.stream()
                        .map(MediaContent::getDuration)
                        .map(s -> s == null ? null : Duration.ofSeconds(s))),
                first(metadata.stream().map(data -> html(data.getTitle(), data.getTitleType(), base))),
                first(metadata.stream().map(data -> body(data.getDescription(), data.getDescriptionType(), base))));
    }

    private Modules with(EntryInformation podcast, String base) {
        String picture = image(base, podcast.getImageUri());
        com.rometools.modules.itunes.types.Duration length = podcast.getDuration();
        boolean plays = length != null && length.getMilliseconds() > 0;
        return new Modules(
                enclosures,
                picture == null ? image : picture,
                plays ? Duration.ofMillis(length.getMilliseconds()) : duration,
                title,
                description);
    }

    private static @Nullable Enclosure enclosure(MediaContent content, String base) {
        String url = content.getReference() instanceof UrlReference reference
                ? reference.getUrl().toString()
                : null;
        String size =
                content.getFileSize() == null ? null : content.getFileSize().toString();
        return Enclosures.of(base, url, content.getType(), size);
    }

    private static @Nullable String html(@Nullable String text, @Nullable String type, String base) {
        String html = text == null ? "" : TextConstruct.html(text, "html".equals(type) ? Kind.HTML : Kind.EITHER, base);
        return html.isEmpty() ? null : html;
    }

    private static @Nullable String body(@Nullable String text, @Nullable String type, String base) {
        String html = text == null ? "" : TextConstruct.body(text, "html".equals(type) ? Kind.HTML : Kind.EITHER, base);
        return html.isEmpty() ? null : html;
    }

    private static @Nullable String image(String base, @Nullable String reference) {
        String address = Urls.media(base, reference);
        return address == null ? null : Urls.harmless(address);
    }

    private static <T> @Nullable T first(Stream<@Nullable T> values) {
        return values.filter(Objects::nonNull).findFirst().orElse(null);
    }
}
