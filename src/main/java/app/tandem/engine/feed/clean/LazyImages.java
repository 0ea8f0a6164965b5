package app.tandem.engine.feed.clean;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Pictures and frames that a script would load once the reader has scrolled to them: where the page looks
/// for the address stand a placeholder or nothing, and the address itself is kept for the script.
final class LazyImages {
    private static final Set<String> ELEMENTS = Set.of("img", "source", "iframe", "video", "audio");

    /// Where the scripts that publishers use look, the commonest first.
    private static final List<String> SOURCES = List.of(
            "data-src", "data-lazy-src", "data-original", "data-lazy", "data-lazyload", "data-actualsrc", "data-echo");

    private static final List<String> SOURCE_SETS =
            List.of("data-srcset", "data-lazy-srcset", "data-original-set", "data-lazy-sizes-srcset");

    private LazyImages() {}

    /// Puts the addresses where they belong.
    ///
    /// @param element any element; changed where it is one of these
    /// @param base what relative addresses are resolved against; empty for none
    static void fill(Element element, String base) {
        if (!ELEMENTS.contains(element.normalName()) || element.attributesSize() == 0) {
            return;
        }
        for (String kept : SOURCES) {
            if (Urls.media(base, element.attr(kept)) != null) {
                element.attr("src", element.attr(kept));
                break;
            }
        }
        for (String kept : SOURCE_SETS) {
            if (Srcset.safe(element.attr(kept), base) != null) {
                element.attr("srcset", element.attr(kept));
                break;
            }
        }
    }
}
