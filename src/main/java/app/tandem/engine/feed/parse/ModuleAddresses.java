package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.clean.Characters;
import app.tandem.engine.feed.clean.Urls;
import app.tandem.engine.feed.xml.Elements;
import app.tandem.engine.feed.xml.FeedNamespace;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// Repairs the addresses that Rome's modules are to read. They take what [URI] takes, and nothing else: a
/// space
/// in the name of an episode, a relative address, and the file is lost.
final class ModuleAddresses {
    private ModuleAddresses() {}

    /// Makes all addresses within an entry's module elements absolute and sound. What has none that can be
    /// repaired is taken out of the tree.
    ///
    /// @param entry an `item` or `entry`
    /// @param namespace the module's
    /// @param document the document's base; empty for none
    static void repair(Element entry, FeedNamespace namespace, String document) {
        for (Element child : List.copyOf(entry.getChildren())) {
            if (child.getNamespace().equals(namespace.namespace())) {
                if (repaired(child, document)) {
                    repair(child, namespace, document);
                } else {
                    child.detach();
                }
            }
        }
    }

    private static boolean repaired(Element element, String document) {
        for (String name : List.of("url", "href")) {
            Attribute attribute = element.getAttribute(name);
            String address =
                    attribute == null ? null : absolute(Elements.base(element, document), attribute.getValue());
            if (attribute != null && address == null) {
                return false;
            }
            if (attribute != null && address != null) {
                attribute.setValue(address);
            }
        }
        return true;
    }

    private static @Nullable String absolute(String base, String reference) {
        String address = Urls.media(base, Characters.legal(reference));
        try {
            return address == null ? null : new URI(Urls.encoded(address)).toString();
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
